package io.formwork.ui.configuration;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.formwork.core.deployment.Change;
import io.formwork.core.screen.PlanScreen;
import java.util.Locale;

/** How much of what kind a plan holds: one coloured figure a sign. */
class PlanTotals extends Div {

  private static final long serialVersionUID = 1L;

  private final String key;

  private PlanTotals(PlanScreen plan, String key) {
    this.key = key;
    addClassName("fw-plan-totals");
    for (Change.Action action : Change.Action.values()) {
      long number = plan.count(action);
      if (number > 0) {
        add(figure(action, number));
      }
    }
  }

  /** What would happen. */
  static PlanTotals planned(PlanScreen plan) {
    return new PlanTotals(plan, "plan.total.");
  }

  /** What has happened. */
  static PlanTotals told(PlanScreen plan) {
    return new PlanTotals(plan, "plan.told.");
  }

  private Span figure(Change.Action action, long number) {
    String word = action.name().toLowerCase(Locale.ROOT);
    Span sign = new Span(String.valueOf(action.sign()));
    sign.addClassNames("fw-sign", "fw-sign-" + word);
    Span figure = new Span(sign, new Span(text(key + word, number)));
    figure.addClassName("fw-plan-total");
    return figure;
  }
}
