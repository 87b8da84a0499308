package io.formwork.core.transfer;

import io.formwork.core.actor.Actor;
import io.formwork.core.command.RecordService;
import io.formwork.core.evaluate.Subject;
import io.formwork.core.message.Message;
import io.formwork.core.message.Refusal;
import io.formwork.core.message.Refusal.Kind;
import io.formwork.core.message.RefusedException;
import io.formwork.core.query.Query;
import io.formwork.core.query.VisibleRecord;
import io.formwork.core.record.Changes;
import io.formwork.core.record.RecordRef;
import io.formwork.core.right.Rights;
import io.formwork.core.store.RecordStore;
import io.formwork.core.transfer.RowResult.Difference;
import io.formwork.core.transfer.RowResult.Reason;
import io.formwork.core.transfer.RowResult.Side;
import io.formwork.core.transfer.RowResult.Standing;
import io.formwork.core.value.PlainText;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Writes rows by the ordinary commands: some together in one transaction, and when one of them is
 * refused, each by itself.
 */
public final class RowWriting {

  private final ApplicationModel model;
  private final Rights rights;
  private final RecordStore store;
  private final RecordService records;
  private final Query query;
  private final Trial trial;

  public RowWriting(
      ApplicationModel model,
      Rights rights,
      RecordStore store,
      RecordService records,
      Query query,
      Trial trial) {
    this.model = model;
    this.rights = rights;
    this.store = store;
    this.records = records;
    this.query = query;
    this.trial = trial;
  }

  List<RowResult> write(Actor actor, String object, List<PreparedRow> rows, ImportReport report) {
    boolean kept = report.kept();
    List<PreparedRow> readable = rows.stream().filter(row -> row.reasons().isEmpty()).toList();
    try {
      List<RowResult> together =
          within(
              kept,
              () -> readable.stream().map(row -> written(actor, object, row, report)).toList());
      return merged(rows, together);
    } catch (RefusedException one) {
      return rows.stream().map(row -> alone(actor, object, row, report)).toList();
    }
  }

  private <T> T within(boolean kept, Supplier<T> work) {
    return kept ? trial.kept(work) : trial.of(work);
  }

  private static List<RowResult> merged(List<PreparedRow> rows, List<RowResult> written) {
    List<RowResult> all = new ArrayList<>(written);
    rows.stream()
        .filter(row -> !row.reasons().isEmpty())
        .map(RowWriting::unreadable)
        .forEach(all::add);
    return all;
  }

  private static RowResult unreadable(PreparedRow row) {
    return RowResult.bad(row.number(), row.id(), Standing.INVALID, row.reasons());
  }

  private RowResult alone(Actor actor, String object, PreparedRow row, ImportReport report) {
    if (!row.reasons().isEmpty()) {
      return unreadable(row);
    }
    try {
      return within(report.kept(), () -> written(actor, object, row, report));
    } catch (RefusedException refused) {
      return refused(row, refused.refusal(), report.plan());
    }
  }

  private static RowResult refused(PreparedRow row, Refusal refusal, ImportPlan plan) {
    Standing standing =
        switch (refusal.kind()) {
          case CONFLICT -> Standing.CONFLICT;
          case FORBIDDEN, NOT_FOUND -> Standing.FORBIDDEN;
          case INVALID, TOO_LARGE -> Standing.INVALID;
        };
    List<Reason> reasons =
        refusal.problems().stream()
            .map(problem ->
                new Reason(problem.field().flatMap(name -> column(plan, name)), problem.message()))
            .toList();
    return RowResult.bad(row.number(), row.id(), standing, reasons);
  }

  private static Optional<Integer> column(ImportPlan plan, String field) {
    return plan.columns().stream()
        .filter(column -> column.field().name().equals(field))
        .map(ImportPlan.Column::index)
        .findFirst();
  }

  private RowResult written(Actor actor, String object, PreparedRow row, ImportReport report) {
    if (row.id().isEmpty()) {
      RecordRef created = records.create(actor, object, row.changes());
      requireCovered(actor, created);
      return RowResult.good(row.number(), Optional.of(created.id()), Standing.NEW);
    }
    RecordRef ref = new RecordRef(object, row.id().get());
    VisibleRecord seen =
        query
            .get(actor, ref)
            .orElseThrow(
                () -> new RefusedException(Kind.NOT_FOUND, Message.of("record.not_found")));
    Changes real = real(seen, row.changes());
    if (real.isEmpty()) {
      return RowResult.good(row.number(), row.id(), Standing.UNCHANGED);
    }
    records.update(actor, ref, row.version(), real);
    requireCovered(actor, ref);
    RowResult changed = RowResult.good(row.number(), row.id(), Standing.CHANGED);
    return report.wants(Standing.CHANGED)
        ? changed.changing(differences(actor, seen, real))
        : changed;
  }

  private List<Difference> differences(Actor actor, VisibleRecord before, Changes real) {
    Optional<VisibleRecord> after = query.get(actor, before.ref());
    return real.asMap().keySet().stream()
        .map(name ->
            new Difference(
                before.type().field(name),
                side(before, name),
                after
                    .map(record -> side(record, name))
                    .orElseGet(() -> new Side(Optional.empty(), Optional.empty()))))
        .toList();
  }

  private static Side side(VisibleRecord record, String field) {
    return new Side(record.values().find(field), Optional.ofNullable(record.names().get(field)));
  }

  /** Judged as stored: the grant to import may cover some records only. */
  private void requireCovered(Actor actor, RecordRef ref) {
    boolean covered =
        store
            .find(model.object(ref.object()), ref.id())
            .map(stored -> rights.imports(actor, Subject.of(stored)))
            .orElse(false);
    if (!covered) {
      throw new RefusedException(
          Kind.FORBIDDEN, Message.of("import.forbidden", model.object(ref.object()).title()));
    }
  }

  /** A list shows rich text without its marks: what reads the same is meant to stay. */
  private static Changes real(VisibleRecord seen, Changes given) {
    Changes real = Changes.none();
    for (Map.Entry<String, Optional<Object>> change :
        given.against(seen.values()).asMap().entrySet()) {
      boolean rich = seen.type().field(change.getKey()).type() instanceof FieldType.RichText;
      if (!rich || !plain(change.getValue()).equals(plain(seen.values().find(change.getKey())))) {
        real = real.with(change.getKey(), change.getValue().orElse(null));
      }
    }
    return real;
  }

  private static Optional<String> plain(Optional<Object> html) {
    return html.map(text -> PlainText.of((String) text));
  }
}
