package io.formwork.ui.form;

import static io.formwork.ui.text.Texts.text;

import io.formwork.core.message.RefusedException;
import io.formwork.core.query.VisibleRecord;
import io.formwork.core.record.Changes;
import io.formwork.core.record.OwnedChange;
import io.formwork.core.record.RecordRef;
import io.formwork.core.record.Save;
import io.formwork.metadata.model.Lifecycle;
import io.formwork.ui.notice.Notices;
import io.formwork.ui.visit.Place;
import io.formwork.ui.visit.Visit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Takes a transition for a person: asks for what it asks for unless the form beside it holds that
 * already, and says why when it is refused.
 *
 * @param form the form on the page, whose changes go along
 * @param owned what happens to owned records with it, such as a message that is sent along
 * @param done called when it was taken
 */
public record Taking(
    Place place,
    RecordRef record,
    OptionalLong version,
    Optional<FormPanel> form,
    Map<String, List<OwnedChange>> owned,
    Runnable done) {

  public Taking(
      Place place,
      RecordRef record,
      OptionalLong version,
      Optional<FormPanel> form,
      Runnable done) {
    this(place, record, version, form, Map.of(), done);
  }

  /** The same with records of that owned collection that are made with it. */
  public Taking with(String collection, Changes values) {
    return new Taking(
        place,
        record,
        version,
        form,
        Save.of(Changes.none()).adding(collection, values).owned(),
        done);
  }

  /** What is asked before a transition of a record. */
  record Question(Lifecycle.Transition transition, VisibleRecord record, List<String> fields) {}

  public void take(Lifecycle.Transition transition) {
    form.map(FormPanel::changes)
        .orElse(Optional.of(Changes.none()))
        .ifPresent(typed -> take(transition, typed));
  }

  private void take(Lifecycle.Transition transition, Changes typed) {
    if (asked(transition).isEmpty()) {
      perform(transition, typed);
      return;
    }
    Visit visit = place.now();
    question(visit, transition.name())
        .ifPresentOrElse(
            question -> new AskDialog(visit, this, question, typed).open(),
            () -> Notices.problem(text("record.gone")));
  }

  /** What is asked now; nothing when the record or the transition is gone. */
  Optional<Question> question(Visit visit, String transition) {
    return visit
        .application()
        .query()
        .get(visit.actor(), record)
        .flatMap(seen ->
            seen.type()
                .lifecycle()
                .map(Lifecycle::transitions)
                .map(transitions -> transitions.get(transition))
                .map(found -> new Question(found, seen, asked(found))));
  }

  private List<String> asked(Lifecycle.Transition transition) {
    return transition.ask().stream().filter(field -> toAsk(transition, field)).toList();
  }

  private boolean toAsk(Lifecycle.Transition transition, String field) {
    boolean inForm = form.map(panel -> panel.edits(field)).orElse(false);
    boolean filled = form.map(panel -> panel.filled(field)).orElse(false);
    return !inForm || (transition.require().contains(field) && !filled);
  }

  /** Takes it, or throws the refusal. */
  void attempt(String transition, Changes with) {
    Visit visit = place.now();
    Lifecycle lifecycle =
        visit.model().object(record.object()).lifecycle().orElseThrow(IllegalStateException::new);
    visit
        .application()
        .records()
        .take(visit.actor(), record, version, transition, new Save(with, owned));
    Notices.done(text("transition.done", visit.say(lifecycle.transition(transition).title())));
  }

  private void perform(Lifecycle.Transition transition, Changes with) {
    try {
      attempt(transition.name(), with);
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
