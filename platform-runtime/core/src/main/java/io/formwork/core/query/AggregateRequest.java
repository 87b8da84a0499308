package io.formwork.core.query;

import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.FieldPath;
import io.formwork.metadata.model.View;
import java.util.List;
import java.util.Optional;

/**
 * A figure over the records of an object that a person may see; the parts are those of {@link
 * io.formwork.core.store.RecordSearch.Aggregation}.
 */
public record AggregateRequest(
    String object,
    Optional<Expression> where,
    List<Filter> filters,
    View.Aggregate aggregate,
    Optional<FieldPath> of,
    Optional<FieldPath> by,
    Optional<String> step,
    Optional<FieldPath> split) {

  public AggregateRequest {
    filters = List.copyOf(filters);
  }
}
