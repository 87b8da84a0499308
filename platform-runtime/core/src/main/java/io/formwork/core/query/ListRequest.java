package io.formwork.core.query;

import io.formwork.core.record.RecordRef;
import io.formwork.core.store.RecordSearch.Place;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.FieldPath;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.RecordCollection;
import io.formwork.metadata.model.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What somebody wants to see of an object.
 *
 * @param columns the values of each row
 * @param where the condition of a view, or one that was typed
 * @param search the text of the search box
 * @param after only what follows that place of the order
 * @param offset so many rows of it are passed over
 * @param limit at most so many rows
 */
public record ListRequest(
    String object,
    List<FieldPath> columns,
    Optional<Expression> where,
    List<Filter> filters,
    List<View.Sort> sort,
    Optional<String> search,
    Optional<Place> after,
    long offset,
    int limit) {

  public ListRequest {
    columns = List.copyOf(columns);
    filters = List.copyOf(filters);
    sort = List.copyOf(sort);
  }

  /** From the beginning. */
  public ListRequest(
      String object,
      List<FieldPath> columns,
      Optional<Expression> where,
      List<Filter> filters,
      List<View.Sort> sort,
      Optional<String> search,
      long offset,
      int limit) {
    this(object, columns, where, filters, sort, search, Optional.empty(), offset, limit);
  }

  /** The list of a view as it opens. */
  public static ListRequest of(View.ListView view, int limit) {
    return new ListRequest(
        view.object(),
        view.columns(),
        view.where(),
        List.of(),
        view.sort(),
        Optional.empty(),
        0,
        limit);
  }

  /** Of these only the records that refer to that one, as one of its collections has them. */
  public ListRequest within(ObjectType type, RecordCollection collection, RecordRef record) {
    FieldPath back = new FieldPath(List.of(type.field(collection.field())));
    List<Filter> more = new ArrayList<>(filters);
    more.add(new Filter.OneOf(back, List.of(record.id())));
    return new ListRequest(object, columns, where, more, sort, search, after, offset, limit);
  }

  public ListRequest page(long from, int rows) {
    return new ListRequest(
        object, columns, where, filters, sort, search, Optional.empty(), from, rows);
  }

  /** What follows that place, but for so many rows that are passed over. */
  public ListRequest after(Place place, long over, int rows) {
    return new ListRequest(
        object, columns, where, filters, sort, search, Optional.of(place), over, rows);
  }
}
