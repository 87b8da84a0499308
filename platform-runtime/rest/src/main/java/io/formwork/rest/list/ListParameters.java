package io.formwork.rest.list;

import io.formwork.core.query.ListRequest;
import io.formwork.core.query.Page;
import io.formwork.core.store.RecordSearch.Place;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.FieldPath;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.View;
import io.formwork.rest.problem.Sentence;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads which part of a list is asked for, and in which order. */
public final class ListParameters {

  private static final Set<String> OF_A_PAGE =
      Set.of("filter", "sort", "page", "after", "size", "fields", "search", "total");
  private static final Set<String> OF_A_FILE =
      Set.of("filter", "sort", "search", "fields", "excel");

  private static final int USUAL_SIZE = 50;
  private static final int LARGEST_SIZE = 500;
  private static final int LAST_PAGE = 1_000_000;

  /** Further on a database gets slow; {@code after} reads on at no cost. */
  private static final int FURTHEST = 100_000;

  private final ApplicationModel model;

  public ListParameters(ApplicationModel model) {
    this.model = model;
  }

  /**
   * What was asked for.
   *
   * @param page its number, when it is none that follows a place
   * @param total whether the number of all records is to be counted
   */
  public record Asked(
      ListRequest request, OptionalInt page, int size, boolean total, PlaceText places) {

    /** Where the page after this one begins; nothing when there is none. */
    public Optional<String> next(Page page) {
      return page.more() ? page.last().map(places::write) : Optional.empty();
    }
  }

  /**
   * What was asked for as a file.
   *
   * @param excel whether a text file is to be as Excel opens it
   */
  public record File(ListRequest request, boolean excel) {}

  /** A page of the records of an object. */
  public Asked page(ObjectType type, Map<String, List<String>> query) {
    Parameters parameters = new Parameters(query, OF_A_PAGE);
    int page = parameters.number("page", 1, 1, LAST_PAGE);
    int size = parameters.number("size", USUAL_SIZE, 1, LARGEST_SIZE);
    List<View.Sort> sort = new FieldParameters(model, parameters, type).sort();
    PlaceText places = new PlaceText(mark(parameters, type), sort);
    Optional<Place> after = after(parameters, places);
    ListRequest request =
        new ListRequest(
            type.name(),
            new FieldParameters(model, parameters, type).columns(),
            new FilterParameter(model, parameters, type).read(),
            List.of(),
            sort,
            parameters.text("search"),
            after,
            offset(parameters, page, size),
            size);
    boolean total = parameters.flag("total");
    parameters.settle();
    OptionalInt number = after.isPresent() ? OptionalInt.empty() : OptionalInt.of(page);
    return new Asked(request, number, size, total, places);
  }

  private static long offset(Parameters parameters, int page, int size) {
    long offset = (page - 1L) * size;
    if (offset >= FURTHEST) {
      parameters.wrong("page", Sentence.of("parameter.too_far", page, FURTHEST));
    }
    return offset;
  }

  private static Optional<Place> after(Parameters parameters, PlaceText places) {
    Optional<String> text = parameters.text("after");
    if (text.isPresent() && parameters.text("page").isPresent()) {
      parameters.wrong("after", Sentence.of("after.or_page"));
    }
    Optional<Place> place = text.flatMap(places::read);
    if (text.isPresent() && place.isEmpty()) {
      parameters.wrong("after", Sentence.of("after.of_another_list"));
    }
    return place;
  }

  /** What makes a list another one; which of its fields are asked for does not. */
  private String mark(Parameters parameters, ObjectType type) {
    String list =
        Stream.of("filter", "sort", "search")
            .map(name -> parameters.text(name).orElse(""))
            .collect(Collectors.joining("\n", model.name() + "." + type.name() + "\n", ""));
    return Integer.toHexString(list.hashCode());
  }

  /**
   * All of a declared list that the query leaves of it, in its order and with its columns unless
   * the query has others.
   */
  public File file(View.ListView list, Map<String, List<String>> query) {
    Parameters parameters = new Parameters(query, OF_A_FILE);
    ObjectType type = model.object(list.object());
    List<View.Sort> sort = new FieldParameters(model, parameters, type).sort();
    Optional<Expression> filter = new FilterParameter(model, parameters, type).read();
    boolean excel = parameters.flag("excel");
    List<FieldPath> columns =
        parameters.texts("fields").isEmpty()
            ? list.columns()
            : new FieldParameters(model, parameters, type).columns();
    parameters.settle();
    ListRequest request =
        new ListRequest(
            list.object(),
            columns,
            both(list.where(), filter),
            List.of(),
            sort.isEmpty() ? list.sort() : sort,
            parameters.text("search"),
            0,
            1);
    return new File(request, excel);
  }

  private static Optional<Expression> both(Optional<Expression> one, Optional<Expression> other) {
    if (one.isPresent() && other.isPresent()) {
      return Optional.of(new Expression.And(one.get(), other.get()));
    }
    return one.or(() -> other);
  }
}
