package io.formwork.ui.configuration;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import io.formwork.core.screen.SettingsScreen;
import io.formwork.ui.show.Ago;
import io.formwork.ui.visit.Visit;
import java.util.List;

/** Who has changed which settings, from what to what. */
class SettingsPast extends Div {

  private static final long serialVersionUID = 1L;

  SettingsPast(Visit visit, List<SettingsScreen.Past> past) {
    addClassName("fw-set-up-card");
    add(new H2(text("settings.history")));
    Div history = new Div();
    history.addClassName("fw-history");
    past.forEach(one -> history.add(entry(visit, one)));
    add(history);
  }

  private static Div entry(Visit visit, SettingsScreen.Past past) {
    Span who = new Span(past.by());
    who.addClassName("fw-history-who");
    Div head = new Div(who, Ago.of(visit, past.at()));
    head.addClassName("fw-history-head");
    Div entry = new Div(head);
    entry.addClassName("fw-history-entry");
    past.steps().forEach(step -> entry.add(change(step)));
    return entry;
  }

  private static Div change(SettingsScreen.Step step) {
    Span title = new Span(step.title());
    title.addClassName("fw-change-title");
    Span old = new Span(step.before());
    old.addClassName("fw-old");
    Div change = new Div(title, old, new Span("→"), new Span(step.after()));
    change.addClassName("fw-change");
    return change;
  }
}
