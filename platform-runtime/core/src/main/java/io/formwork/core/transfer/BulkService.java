package io.formwork.core.transfer;

import io.formwork.core.actor.Actor;
import io.formwork.core.command.RecordService;
import io.formwork.core.message.Message;
import io.formwork.core.message.Refusal;
import io.formwork.core.message.Refusal.Kind;
import io.formwork.core.message.RefusedException;
import io.formwork.core.query.ListRequest;
import io.formwork.core.query.Page;
import io.formwork.core.query.Query;
import io.formwork.core.query.Row;
import io.formwork.core.query.VisibleRecord;
import io.formwork.core.record.RecordRef;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Does the same with many records. Each is a transaction of its own through the ordinary command,
 * so that one that is refused keeps no other from being done.
 */
public final class BulkService {

  /** The most records of one call. */
  public static final int MOST = 1_000;

  private final RecordService records;
  private final Query query;
  private final Trial trial;

  public BulkService(RecordService records, Query query, Trial trial) {
    this.records = records;
    this.query = query;
    this.trial = trial;
  }

  /**
   * One of the records.
   *
   * @param version that the person has seen; whoever has saved it since is not overwritten
   */
  public record Chosen(long id, OptionalLong version) {}

  /**
   * The records of a list that the person reads.
   *
   * @throws RefusedException when there are more than {@link #MOST}
   */
  public List<Chosen> chosen(Actor actor, ListRequest list) {
    Page page = query.list(actor, list.page(0, MOST));
    if (page.more()) {
      throw new RefusedException(Kind.INVALID, Message.of("bulk.too_many", MOST));
    }
    return page.rows().stream()
        .map(Row::id)
        .map(id -> new Chosen(id, OptionalLong.empty()))
        .toList();
  }

  /**
   * Does it with each, in their order. When one has waited in vain for somebody else, those after
   * it are not tried: each might wait as long.
   *
   * @param kept whether it is kept; else everything happens as it would, and is taken back
   * @param told is told each answer as soon as it is there
   */
  public void each(
      Actor actor,
      String object,
      List<Chosen> chosen,
      Deed deed,
      boolean kept,
      Consumer<Answer> told) {
    Optional<Refusal> busy = Optional.empty();
    for (Chosen one : chosen) {
      Answer answer =
          busy.map(refusal -> Answer.of(one.id(), refusal))
              .orElseGet(() -> answer(actor, object, one, deed, kept));
      busy = answer.why().filter(refusal -> refusal.kind() == Kind.BUSY);
      told.accept(answer);
    }
  }

  private Answer answer(Actor actor, String object, Chosen one, Deed deed, boolean kept) {
    RecordRef ref = new RecordRef(object, one.id());
    Supplier<Answer> work = () -> done(actor, ref, one.version(), deed);
    try {
      return kept ? trial.kept(work) : trial.of(work);
    } catch (RefusedException refused) {
      return Answer.of(one.id(), refused.refusal());
    }
  }

  private Answer done(Actor actor, RecordRef ref, OptionalLong version, Deed deed) {
    return switch (deed) {
      case Deed.Change change -> {
        OptionalLong before = version(actor, ref);
        records.update(actor, ref, version, change.changes());
        boolean same = before.isPresent() && before.equals(version(actor, ref));
        yield Answer.of(ref.id(), same ? Answer.Outcome.UNCHANGED : Answer.Outcome.DONE);
      }
      case Deed.Take take -> {
        records.take(actor, ref, version, take.transition(), take.with());
        yield Answer.of(ref.id(), Answer.Outcome.DONE);
      }
      case Deed.Delete delete -> {
        records.delete(actor, ref, version);
        yield Answer.of(ref.id(), Answer.Outcome.DONE);
      }
    };
  }

  private OptionalLong version(Actor actor, RecordRef ref) {
    return query
        .get(actor, ref)
        .map(VisibleRecord::version)
        .map(OptionalLong::of)
        .orElse(OptionalLong.empty());
  }
}
