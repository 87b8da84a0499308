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
import io.formwork.core.record.StoredRecord;
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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;

/** Writes rows by the ordinary commands, some together in one transaction. */
public final class RowWriting {

  private final ApplicationModel model;
  private final Rights rights;
  private final RecordStore store;
  private final RecordService records;
  private final Query query;
  private final Together together;

  public RowWriting(
      ApplicationModel model,
      Rights rights,
      RecordStore store,
      RecordService records,
      Query query,
      Together together) {
    this.model = model;
    this.rights = rights;
    this.store = store;
    this.records = records;
    this.query = query;
    this.together = together;
  }

  /**
   * Writes those that are good.
   *
   * @param reached is given the number of the last row of some that are written, in their
   *     transaction
   */
  List<RowResult> write(
      Actor actor,
      String object,
      List<PreparedRow> rows,
      ImportReport report,
      IntConsumer reached) {
    List<PreparedRow> readable = rows.stream().filter(row -> row.reasons().isEmpty()).toList();
    List<RowResult> all =
        new ArrayList<>(
            together.each(readable, report.kept(), work(actor, object, report, reached)));
    report.tried().settle();
    rows.stream()
        .filter(row -> !row.reasons().isEmpty())
        .map(RowWriting::unreadable)
        .forEach(all::add);
    all.sort(Comparator.comparingInt(RowResult::row));
    return all;
  }

  /**
   * The same within a transaction of all rows of the file.
   *
   * @throws NotAllException at the first row that is refused
   */
  List<RowResult> writeWhole(
      Actor actor,
      String object,
      List<PreparedRow> rows,
      ImportReport report,
      IntConsumer reached) {
    if (rows.stream().anyMatch(row -> !row.reasons().isEmpty())) {
      throw new NotAllException();
    }
    return together.whole(rows, work(actor, object, report, reached));
  }

  private Together.Work<PreparedRow, RowResult> work(
      Actor actor, String object, ImportReport report, IntConsumer reached) {
    return new Together.Work<>(
        row -> written(actor, object, row, report),
        (row, refusal) -> refused(row, refusal, report),
        row -> row.id().isEmpty(),
        row -> reached.accept(row.number()));
  }

  private static RowResult unreadable(PreparedRow row) {
    return RowResult.bad(row.number(), row.id(), Standing.INVALID, row.reasons());
  }

  private static RowResult refused(PreparedRow row, Refusal refusal, ImportReport report) {
    report.tried().giveBack(row.number());
    Standing standing =
        switch (refusal.kind()) {
          case CONFLICT, BUSY -> Standing.CONFLICT;
          case FORBIDDEN, NOT_FOUND -> Standing.FORBIDDEN;
          case INVALID, TOO_LARGE -> Standing.INVALID;
        };
    List<Reason> reasons =
        refusal.problems().stream()
            .map(problem ->
                new Reason(
                    problem.field().flatMap(name -> column(report.plan(), name)),
                    problem.message()))
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
      requireGood(actor, created, row, report);
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
    requireGood(actor, ref, row, report);
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
  private void requireGood(Actor actor, RecordRef ref, PreparedRow row, ImportReport report) {
    StoredRecord stored =
        store
            .find(model.object(ref.object()), ref.id())
            .filter(record -> rights.imports(actor, Subject.of(record)))
            .orElseThrow(() ->
                new RefusedException(
                    Kind.FORBIDDEN,
                    Message.of("import.forbidden", model.object(ref.object()).title())));
    if (!report.kept()) {
      report.tried().take(row.number(), stored);
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
