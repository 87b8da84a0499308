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
import io.formwork.metadata.model.Lifecycle;
import io.formwork.ui.visit.Visit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What a person wants done with each of many records, and how that is taken back.
 *
 * @param title as it stands on the button
 * @param since from when on what the person wrote may be this
 */
record Wish(String object, String title, Deed deed, Instant since) {

  /** Whether the platform can take it back at all; each record still answers for itself. */
  boolean reversible(Visit visit) {
    return switch (deed) {
      case Deed.Change change -> true;
      case Deed.Take take -> wayBack(visit, take).isPresent();
      case Deed.Delete delete -> !visit.model().object(object).keepsDeleted().isZero();
    };
  }

  /**
   * Does it with one.
   *
   * @param kept whether it stays, else it is only tried
   */
  Answer with(Visit visit, Chosen record, boolean kept) {
    return answer(visit, record, deed, kept);
  }

  private Answer answer(Visit visit, Chosen record, Deed what, boolean kept) {
    List<Answer> answers = new ArrayList<>();
    visit
        .application()
        .bulk()
        .each(visit.actor(), object, List.of(record), what, kept, answers::add);
    return answers.getFirst();
  }

  /**
   * The transition that leads back, where it is known from where the records came and nothing is
   * asked for.
   */
  private Optional<Lifecycle.Transition> wayBack(Visit visit, Deed.Take take) {
    return visit
        .model()
        .object(object)
        .lifecycle()
        .flatMap(lifecycle ->
            lifecycle
                .find(take.transition())
                .filter(taken -> taken.from().size() == 1)
                .flatMap(taken ->
                    lifecycle.transitions().values().stream()
                        .filter(back -> back.from().contains(taken.to()))
                        .filter(back -> taken.from().contains(back.to()))
                        .filter(back -> back.ask().isEmpty())
                        .findFirst()));
  }

  private Answer takenBack(Visit visit, Named record, Deed.Take take) {
    Chosen any = new Chosen(record.id(), OptionalLong.empty());
    return wayBack(visit, take)
        .map(back -> answer(visit, any, new Deed.Take(back.name(), Changes.none()), true))
        .orElseGet(() -> outcome(record, Answer.Outcome.UNCHANGED));
  }

  /** Takes it back for one; what somebody else has changed since stays. */
  Answer back(Visit visit, Named record) {
    try {
      RecordRef ref = new RecordRef(object, record.id());
      return switch (deed) {
        case Deed.Change(Changes changes) -> undone(visit, ref, changes.asMap().keySet());
        case Deed.Take take -> takenBack(visit, record, take);
        case Deed.Delete delete -> {
          visit.application().restoring().restore(visit.actor(), ref, Changes.none());
          yield outcome(record, Answer.Outcome.DONE);
        }
      };
    } catch (RefusedException refused) {
      return new Answer(record.id(), Answer.Outcome.REFUSED, Optional.of(refused.refusal()));
    }
  }

  /**
   * Undoes the person's last change, if it is this one: it may be that its history is not told, and
   * then what is told last is another.
   */
  private Answer undone(Visit visit, RecordRef ref, Set<String> changed) {
    Actor actor = visit.actor();
    HistoryRequest mine =
        new HistoryRequest(OptionalLong.empty(), Optional.empty(), Optional.of(actor.id()), 1);
    Optional<Journal.Kept> last =
        visit.application().history().of(actor, ref, mine).entries().stream()
            .findFirst()
            .filter(kept -> !kept.entry().at().isBefore(since))
            .filter(kept -> !Collections.disjoint(kept.entry().fields().keySet(), changed));
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
