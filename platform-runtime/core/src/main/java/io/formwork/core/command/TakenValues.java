package io.formwork.core.command;

import io.formwork.core.evaluate.Evaluation;
import io.formwork.core.evaluate.Facts;
import io.formwork.core.evaluate.Subject;
import io.formwork.core.message.Refusal.Problem;
import io.formwork.core.policy.Predicates;
import io.formwork.core.query.ReadEnvironment;
import io.formwork.core.record.StoredRecord;
import io.formwork.core.store.RecordSearch;
import io.formwork.core.store.Uniqueness;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.expression.Expression.Call;
import io.formwork.metadata.expression.Expression.Compare;
import io.formwork.metadata.expression.Expression.Constant;
import io.formwork.metadata.expression.Expression.Function;
import io.formwork.metadata.expression.Expression.Operator;
import io.formwork.metadata.expression.Expression.Path;
import io.formwork.metadata.expression.Expression.Root;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.Unique;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which values of a record that is to come back other records have by now, all at once: the
 * database, which keeps records apart, would tell one at a time.
 */
final class TakenValues {

  private final Evaluation evaluation;
  private final RecordSearch search;
  private final ReadEnvironment environment;

  TakenValues(Evaluation evaluation, RecordSearch search, ReadEnvironment environment) {
    this.evaluation = evaluation;
    this.search = search;
    this.environment = environment;
  }

  /** A problem for each rule that the record would break. */
  List<Problem> of(StoredRecord record) {
    return record.type().uniques().stream()
        .filter(unique -> taken(unique, record))
        .map(Uniqueness::broken)
        .toList();
  }

  private boolean taken(Unique unique, StoredRecord record) {
    Facts facts = Facts.about(Subject.of(record));
    boolean concerned =
        unique.where().map(condition -> evaluation.holds(condition, facts)).orElse(true);
    List<Expression> same = new ArrayList<>();
    unique.where().ifPresent(same::add);
    for (Field field : unique.fields()) {
      Path path = new Path(Root.RECORD, List.of(field));
      evaluation.value(path, facts).ifPresent(value -> same.add(equal(field, path, value)));
    }
    boolean filled = same.size() == unique.fields().size() + (unique.where().isPresent() ? 1 : 0);
    return concerned
        && filled
        && search.countUpTo(
                0, record.type(), Optional.of(Predicates.all(same)), environment.of(Facts.none()))
            > 0;
  }

  /** Texts are the same whatever their case. */
  private static Expression equal(Field field, Path path, Object value) {
    Constant wanted = new Constant(value);
    return field.type() instanceof FieldType.Text
        ? new Compare(Operator.EQUAL, lower(path), lower(wanted))
        : new Compare(Operator.EQUAL, path, wanted);
  }

  private static Expression lower(Expression text) {
    return new Call(Function.LOWER, List.of(text));
  }
}
