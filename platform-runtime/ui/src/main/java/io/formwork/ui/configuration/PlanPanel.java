package io.formwork.ui.configuration;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import io.formwork.core.deployment.Change;
import io.formwork.core.screen.PlanScreen;
import java.util.Locale;

/** What a publish would do or has done: things, and below each its changes with their signs. */
class PlanPanel extends Div {

  private static final long serialVersionUID = 1L;

  PlanPanel(PlanScreen plan) {
    addClassName("fw-plan");
    plan.things().forEach(thing -> add(thing(thing)));
  }

  private static Div thing(PlanScreen.Thing thing) {
    H3 title = new H3(thing.title());
    Div head = new Div(title);
    head.addClassName("fw-plan-thing");
    if (!thing.title().equals(thing.address())) {
      Span address = new Span(thing.address());
      address.addClassName("fw-plan-address");
      head.add(address);
    }
    Div shown = new Div(head);
    thing.lines().forEach(line -> shown.add(line(line)));
    return shown;
  }

  private static Div line(PlanScreen.Line line) {
    Span sign = new Span(String.valueOf(line.action().sign()));
    sign.addClassNames("fw-sign", "fw-sign-" + word(line.action()));
    sign.getElement().setAttribute("title", text("plan.action." + word(line.action())));
    Div words = new Div(new Span(line.summary()));
    words.addClassName("fw-plan-words");
    if (line.risk() != Change.Risk.NONE) {
      Span risk = new Span(text("plan.risk." + word(line.risk())));
      risk.addClassNames("fw-badge", line.risk().refused() ? "fw-red" : "fw-amber");
      words.add(risk);
    }
    for (String effect : line.effects()) {
      Div said = new Div();
      said.setText(effect);
      said.addClassName("fw-plan-effect");
      words.add(said);
    }
    Div shown = new Div(sign, words);
    shown.addClassName("fw-plan-line");
    return shown;
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
