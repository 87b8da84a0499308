package io.formwork.ui.form;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import io.formwork.core.message.RefusedException;
import io.formwork.core.query.VisibleRecord;
import io.formwork.core.record.Changes;
import io.formwork.core.screen.AskScreens;
import io.formwork.core.screen.FormScreen;
import io.formwork.metadata.model.Lifecycle;
import io.formwork.ui.visit.Place;
import io.formwork.ui.visit.Visit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Asks for what a transition asks for, and stays open while it is refused. */
class AskDialog extends Dialog {

  private static final long serialVersionUID = 1L;

  private final Place place;
  private final FormPanel form;
  private final Paragraph problem = new Paragraph();
  private final Consumer<Changes> attempt;
  private final Runnable done;

  AskDialog(
      Visit visit,
      Lifecycle.Transition transition,
      VisibleRecord record,
      List<String> asked,
      Consumer<Changes> attempt,
      Runnable done) {
    this.place = visit.place();
    this.attempt = attempt;
    this.done = done;
    FormScreen screen = new AskScreens(visit.locale()).of(transition, record, asked);
    this.form = new FormPanel(visit, record.ref().object(), Optional.of(record.ref()), screen);
    addClassName("fw-ask");
    setHeaderTitle(screen.title());
    setWidth("min(34rem, 94vw)");
    problem.addClassName("fw-problem");
    problem.setVisible(false);
    Paragraph about = new Paragraph(record.display());
    about.addClassName("fw-ask-about");
    add(about, form, problem);
    Button submit = new Button(screen.title(), click -> submit());
    submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    submit.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
    getFooter().add(new Button(text("cancel"), click -> close()), submit);
  }

  private void submit() {
    form.complete().ifPresent(this::submit);
  }

  private void submit(Changes answers) {
    try {
      attempt.accept(answers);
    } catch (RefusedException refused) {
      String homeless = String.join(" ", form.complain(place.now(), refused.refusal()));
      problem.setText(homeless);
      problem.setVisible(!homeless.isEmpty());
      return;
    }
    close();
    done.run();
  }
}
