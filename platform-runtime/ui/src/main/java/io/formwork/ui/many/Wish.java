package io.formwork.ui.many;

import io.formwork.core.actor.Actor;
import io.formwork.core.command.Seen;
import io.formwork.core.message.RefusedException;
import io.formwork.core.query.HistoryRequest;
import io.formwork.core.query.Named;
import io.formwork.core.record.Changes;
import io.formwork.core.record.RecordRef;
import io.formwork.core.store.Journal;
import io.formwork.core.transfer.Answer;
import io.formwork.core.transfer.BulkService.Chosen;
import io.formwork.core.transfer.Deed;
import io.formwork.ui.visit.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a person wants done with each of many records, and how that is taken back.
 *
 * @param title as it stands on the button
 */
record Wish(String object, String title, Deed deed) {

  /** Whether the platform can take it back at all; each record still answers for itself. */
  boolean reversible(Visit visit) {
    return switch (deed) {
      case Deed.Change change -> true;
      case Deed.Take take -> false;
      case Deed.Delete delete -> !visit.model().object(object).keepsDeleted().isZero();
    };
  }

  /**
   * Does it with one.
   *
   * @param kept whether it stays, else it is only tried
   */
  Answer with(Visit visit, Named record, boolean kept) {
    List<Answer> answers = new ArrayList<>();
    visit
        .application()
        .bulk()
        .each(
            visit.actor(),
            object,
            List.of(new Chosen(record.id(), OptionalLong.empty())),
            deed,
            kept,
            answers::add);
    return answers.getFirst();
  }

  /** Takes it back for one; what somebody else has changed since stays. */
  Answer back(Visit visit, Named record) {
    try {
      RecordRef ref = new RecordRef(object, record.id());
      return switch (deed) {
        case Deed.Change change -> undone(visit, ref);
        case Deed.Take take -> outcome(record, Answer.Outcome.UNCHANGED);
        case Deed.Delete delete -> {
          visit.application().restoring().restore(visit.actor(), ref, Changes.none());
          yield outcome(record, Answer.Outcome.DONE);
        }
      };
    } catch (RefusedException refused) {
      return new Answer(record.id(), Answer.Outcome.REFUSED, Optional.of(refused.refusal()));
    }
  }

  private static Answer undone(Visit visit, RecordRef ref) {
    Actor actor = visit.actor();
    HistoryRequest mine =
        new HistoryRequest(OptionalLong.empty(), Optional.empty(), Optional.of(actor.id()), 1);
    Optional<Journal.Kept> last =
        visit.application().history().of(actor, ref, mine).entries().stream().findFirst();
    last.ifPresent(entry ->
        visit
            .application()
            .undoing()
            .undo(actor, ref, Seen.anything(), entry.number(), Optional.empty()));
    return new Answer(
        ref.id(),
        last.isPresent() ? Answer.Outcome.DONE : Answer.Outcome.UNCHANGED,
        Optional.empty());
  }

  private static Answer outcome(Named record, Answer.Outcome outcome) {
    return new Answer(record.id(), outcome, Optional.empty());
  }
}
