package io.formwork.ui.form;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.formwork.core.message.RefusedException;
import io.formwork.core.record.Changes;
import io.formwork.core.screen.AskScreens;
import io.formwork.core.screen.FormScreen;
import io.formwork.ui.layout.RenewedBar;
import io.formwork.ui.layout.Renewing;
import io.formwork.ui.visit.Place;
import io.formwork.ui.visit.Visit;
import java.util.Optional;

/** Asks for what a transition asks for, and stays open while it is refused. */
class AskDialog extends Dialog implements Renewing {

  private static final long serialVersionUID = 1L;

  private final Place place;
  private final transient Taking taking;
  private final transient Changes typed;
  private final String transition;
  private final Div content = new Div();
  private final Paragraph problem = new Paragraph();
  private final Button submit = new Button();
  private final RenewedBar renewed = new RenewedBar(() -> renew(typing()));
  private Optional<FormPanel> form = Optional.empty();

  /**
   * @param typed what goes along from the form on the page
   */
  AskDialog(Visit visit, Taking taking, Taking.Question question, Changes typed) {
    this.place = visit.place();
    this.taking = taking;
    this.typed = typed;
    this.transition = question.transition().name();
    addClassName("fw-ask");
    setWidth("min(34rem, 94vw)");
    problem.addClassName("fw-problem");
    submit.addClickListener(click -> submit());
    submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    submit.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
    add(renewed, content, problem);
    getFooter().add(new Button(text("cancel"), click -> close()), submit);
    draw(visit, question, Typing.NOTHING);
  }

  private void draw(Visit visit, Taking.Question question, Typing typing) {
    FormScreen screen =
        new AskScreens(visit.locale())
            .of(question.transition(), question.record(), question.fields());
    FormPanel panel =
        new FormPanel(
            visit,
            question.record().ref().object(),
            Optional.of(question.record().ref()),
            screen,
            typing);
    form = Optional.of(panel);
    Paragraph about = new Paragraph(question.record().display());
    about.addClassName("fw-ask-about");
    content.removeAll();
    content.add(about, panel);
    setHeaderTitle(screen.title());
    submit.setText(screen.title());
    renewed.tellLost(typing.lost(visit, screen));
    complain("");
  }

  private Typing typing() {
    return form.map(FormPanel::typing).orElse(Typing.NOTHING);
  }

  /** What has been typed stays until the form is asked for anew. */
  @Override
  public void renew(Visit visit) {
    if (form.map(FormPanel::changed).orElse(false)) {
      renewed.offer();
      return;
    }
    renew(Typing.NOTHING);
  }

  private void renew(Typing typing) {
    Visit visit = place.now();
    taking
        .question(visit, transition)
        .ifPresentOrElse(
            question -> draw(visit, question, typing),
            () -> {
              complain(text("ask.gone"));
              submit.setEnabled(false);
            });
  }

  private void complain(String words) {
    problem.setText(words);
    problem.setVisible(!words.isEmpty());
  }

  private void submit() {
    form.ifPresent(panel -> panel.complete().ifPresent(answers -> submit(panel, answers)));
  }

  private void submit(FormPanel panel, Changes answers) {
    try {
      taking.attempt(transition, typed.and(answers));
    } catch (RefusedException refused) {
      complain(String.join(" ", panel.complain(place.now(), refused.refusal())));
      return;
    }
    close();
    taking.done().run();
  }
}
