package io.formwork.ui.form;

import static io.formwork.ui.text.Texts.text;

import io.formwork.core.message.RefusedException;
import io.formwork.core.query.VisibleRecord;
import io.formwork.core.record.Changes;
import io.formwork.core.record.RecordRef;
import io.formwork.metadata.model.Lifecycle;
import io.formwork.ui.notice.Notices;
import io.formwork.ui.visit.Place;
import io.formwork.ui.visit.Visit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Takes a transition for a person: asks for what it asks for unless the form beside it holds that
 * already, and says why when it is refused.
 *
 * @param form the form on the page, whose changes go along
 * @param done called when it was taken
 */
public record Taking(
    Place place, RecordRef record, OptionalLong version, Optional<FormPanel> form, Runnable done) {

  public void take(Lifecycle.Transition transition) {
    Optional<Changes> typed = form.map(FormPanel::changes).orElse(Optional.of(Changes.none()));
    if (typed.isEmpty()) {
      return;
    }
    List<String> asked =
        transition.ask().stream().filter(field -> toAsk(transition, field)).toList();
    if (asked.isEmpty()) {
      perform(transition, typed.get());
      return;
    }
    Visit visit = place.now();
    visit
        .application()
        .query()
        .get(visit.actor(), record)
        .ifPresentOrElse(
            seen -> ask(visit, transition, seen, asked, typed.get()),
            () -> Notices.problem(text("record.gone")));
  }

  private boolean toAsk(Lifecycle.Transition transition, String field) {
    boolean inForm = form.map(panel -> panel.edits(field)).orElse(false);
    boolean filled = form.map(panel -> panel.filled(field)).orElse(false);
    return !inForm || (transition.require().contains(field) && !filled);
  }

  private void ask(
      Visit visit,
      Lifecycle.Transition transition,
      VisibleRecord seen,
      List<String> asked,
      Changes typed) {
    new AskDialog(
            visit,
            transition,
            seen,
            asked,
            answers -> attempt(transition, typed.and(answers)),
            done)
        .open();
  }

  /** Takes it, or throws the refusal. */
  private void attempt(Lifecycle.Transition transition, Changes with) {
    Visit visit = place.now();
    visit.application().records().take(visit.actor(), record, version, transition.name(), with);
    Notices.done(text("transition.done", visit.say(transition.title())));
  }

  private void perform(Lifecycle.Transition transition, Changes with) {
    try {
      attempt(transition, with);
    } catch (RefusedException refused) {
      Visit visit = place.now();
      List<String> homeless =
          form.map(panel -> panel.complain(visit, refused.refusal()))
              .orElseGet(() -> List.of(visit.say(refused.refusal())));
      Notices.problem(homeless.isEmpty() ? text("form.problems") : String.join(" ", homeless));
      return;
    }
    done.run();
  }
}
