package io.formwork.core.transfer;

import io.formwork.core.evaluate.Evaluation;
import io.formwork.core.evaluate.Facts;
import io.formwork.core.evaluate.Subject;
import io.formwork.core.message.Refusal;
import io.formwork.core.message.Refusal.Kind;
import io.formwork.core.message.RefusedException;
import io.formwork.core.record.StoredRecord;
import io.formwork.core.store.Uniqueness;
import io.formwork.metadata.expression.Expression.Path;
import io.formwork.metadata.expression.Expression.Root;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.Unique;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Values that may be there once and that rows of a trial would have. The database has forgotten
 * them when a later row comes with the same, which for real it would refuse.
 */
final class TriedValues {

  private final Evaluation evaluation;
  private final Map<List<Object>, Integer> taken = new HashMap<>();
  private final Map<Integer, List<List<Object>>> latest = new HashMap<>();

  TriedValues(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  /**
   * Takes the values for a row.
   *
   * @throws RefusedException when another row has some of them
   */
  void take(int row, StoredRecord record) {
    List<List<Object>> keys = new ArrayList<>();
    for (Unique unique : record.type().uniques()) {
      Optional<List<Object>> key = key(unique, record);
      if (key.filter(values -> taken.getOrDefault(values, row) != row).isPresent()) {
        throw new RefusedException(new Refusal(Kind.INVALID, List.of(Uniqueness.broken(unique))));
      }
      key.ifPresent(keys::add);
    }
    keys.forEach(key -> taken.put(key, row));
    latest.put(row, keys);
  }

  /** A row that was refused after all has none. */
  void giveBack(int row) {
    latest.getOrDefault(row, List.of()).forEach(taken::remove);
    latest.remove(row);
  }

  /** Rows of before are not refused any more. */
  void settle() {
    latest.clear();
  }

  private Optional<List<Object>> key(Unique unique, StoredRecord record) {
    Facts facts = Facts.about(Subject.of(record));
    if (!unique.where().map(where -> evaluation.holds(where, facts)).orElse(true)) {
      return Optional.empty();
    }
    List<Object> key = new ArrayList<>(List.of(unique));
    for (Field field : unique.fields()) {
      evaluation
          .value(new Path(Root.RECORD, List.of(field)), facts)
          .ifPresent(value ->
              key.add(value instanceof String text ? text.toLowerCase(Locale.ROOT) : value));
    }
    return Optional.of(key).filter(values -> values.size() > unique.fields().size());
  }
}
