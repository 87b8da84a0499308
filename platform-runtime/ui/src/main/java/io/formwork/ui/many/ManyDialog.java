package io.formwork.ui.many;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import io.formwork.core.query.Named;
import io.formwork.core.transfer.Answer;
import io.formwork.core.transfer.BulkService.Chosen;
import io.formwork.ui.visit.Place;
import io.formwork.ui.visit.Visit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Leads through one wish for many records: what exactly, what would come of it, doing it, what came
 * of it. What was filled in stays when one goes back.
 */
final class ManyDialog extends Dialog {

  private static final long serialVersionUID = 1L;

  private final Place place;
  private final transient List<Named> records;
  private final transient Map<Long, Long> versions;
  private final transient Consumer<List<Answer>> done;
  private final Div content = new Div();

  /**
   * @param versions of the records when they were chosen
   * @param done hears what came of it
   */
  ManyDialog(
      Place place,
      String title,
      List<Named> records,
      Map<Long, Long> versions,
      Consumer<List<Answer>> done) {
    this.place = place;
    this.versions = Map.copyOf(versions);
    this.records = List.copyOf(records);
    this.done = done;
    addClassName("fw-many");
    setHeaderTitle(title);
    setWidth("min(40rem, 94vw)");
    setCloseOnOutsideClick(false);
    content.addClassName("fw-many-content");
    add(content);
  }

  /** Asks in a form first. */
  void ask(Component form, Supplier<Optional<Wish>> wish) {
    Button next =
        primary(text("many.next"), () -> wish.get().ifPresent(read -> attempt(read, form, wish)));
    next.getElement().setAttribute("data-action", "try");
    step(form, new Button(text("cancel"), click -> close()), next);
  }

  /** Begins with what would come of it. */
  void attempt(Wish wish) {
    attempt(wish, new Div(), Optional::empty);
  }

  private void attempt(Wish wish, Component form, Supplier<Optional<Wish>> again) {
    rounds(
        "many.trying",
        records,
        record -> wish.with(place.now(), chosen(record), false),
        answers -> confirm(wish, answers, form, again));
  }

  private Chosen chosen(Named record) {
    Long version = versions.get(record.id());
    return new Chosen(
        record.id(), version == null ? OptionalLong.empty() : OptionalLong.of(version));
  }

  private void confirm(
      Wish wish, List<Answer> tried, Component form, Supplier<Optional<Wish>> again) {
    Visit visit = place.now();
    List<Named> fit = with(tried, Answer.Outcome.DONE);
    Button back = new Button(text("many.back"), click -> ask(form, again));
    back.setVisible(form.getElement().getChildCount() > 0);
    Button yes =
        primary(text("many.yes", wish.title(), fit.size()), () -> perform(wish, tried, fit));
    yes.setEnabled(!fit.isEmpty());
    yes.getElement().setAttribute("data-action", "do");
    step(
        new Account(visit, wish.object(), records, tried, true),
        new Button(text("cancel"), click -> close()),
        back,
        yes);
  }

  private void perform(Wish wish, List<Answer> tried, List<Named> fit) {
    List<Answer> left =
        tried.stream().filter(answer -> answer.outcome() != Answer.Outcome.DONE).toList();
    rounds(
        "many.doing",
        fit,
        record -> wish.with(place.now(), chosen(record), true),
        answers -> {
          List<Answer> all = new java.util.ArrayList<>(answers);
          all.addAll(left);
          done.accept(all);
          tell(wish, all);
        });
  }

  private void tell(Wish wish, List<Answer> answers) {
    Visit visit = place.now();
    List<Named> changed = with(answers, Answer.Outcome.DONE);
    Button undo = new Button(text("many.undo"), click -> takeBack(wish, changed));
    undo.setVisible(wish.reversible(visit) && !changed.isEmpty());
    undo.getElement().setAttribute("data-action", "undo");
    Div account = new Div(new Account(visit, wish.object(), records, answers, false));
    if (!wish.reversible(visit) && !changed.isEmpty()) {
      Paragraph noWay = new Paragraph(text("many.no_undo"));
      noWay.addClassName("fw-soft");
      account.add(noWay);
    }
    step(account, undo, primary(text("close"), this::close));
  }

  private void takeBack(Wish wish, List<Named> changed) {
    rounds(
        "many.undoing",
        changed,
        record -> wish.back(place.now(), record),
        answers -> {
          done.accept(answers);
          step(
              new Account(place.now(), wish.object(), records, answers, false),
              primary(text("close"), this::close));
        });
  }

  private List<Named> with(List<Answer> answers, Answer.Outcome outcome) {
    List<Long> ids =
        answers.stream().filter(one -> one.outcome() == outcome).map(Answer::id).toList();
    return records.stream().filter(record -> ids.contains(record.id())).toList();
  }

  private void rounds(
      String words, List<Named> over, Function<Named, Answer> deed, Consumer<List<Answer>> then) {
    ProgressBar bar = new ProgressBar(0, Math.max(1, over.size()));
    Span told = new Span();
    told.getElement().setAttribute("aria-live", "polite");
    Rounds rounds = new Rounds(this, over, deed);
    step(new Div(told, bar), new Button(text("many.stop"), click -> rounds.stop()));
    setCloseOnEsc(false);
    rounds.begin(
        count -> {
          bar.setValue(count);
          told.setText(text(words, count, over.size()));
        },
        answers -> {
          setCloseOnEsc(true);
          then.accept(answers);
        });
  }

  private void step(Component shown, Button... buttons) {
    content.removeAll();
    content.add(shown);
    getFooter().removeAll();
    getFooter().add(buttons);
  }

  private static Button primary(String title, Runnable pressed) {
    Button button = new Button(title, click -> pressed.run());
    button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    return button;
  }
}
