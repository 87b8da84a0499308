package io.formwork.ui.configuration;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.formwork.core.message.Refusal;
import io.formwork.core.record.Changes;
import io.formwork.core.screen.FormScreen;
import io.formwork.core.screen.SettingsScreen;
import io.formwork.ui.form.Editor;
import io.formwork.ui.form.FormPanel;
import io.formwork.ui.form.Typing;
import io.formwork.ui.show.Ago;
import io.formwork.ui.visit.Visit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One setting: its box, what it is by default, and who changed it. */
class SettingRow extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Visit visit;
  private final transient SettingsScreen.Item item;
  private FormPanel form;

  SettingRow(Visit visit, SettingsScreen.Item item) {
    this.visit = visit;
    this.item = item;
    this.form = form(Typing.NOTHING);
    addClassName("fw-setting");
    getElement().setAttribute("data-setting", name());
    add(form, about());
  }

  private String name() {
    return item.input().field().name();
  }

  private FormPanel form(Typing typing) {
    FormScreen.Section alone =
        new FormScreen.Section(Optional.empty(), List.of(List.of(item.input())));
    FormScreen screen = new FormScreen(item.input().title(), List.of(alone), List.of());
    return new FormPanel(visit, name(), Optional.empty(), screen, typing);
  }

  private Div about() {
    Span standard = new Span(text("settings.default", item.standard()));
    Div about = new Div(standard);
    about.addClassName("fw-setting-about");
    if (!item.isStandard()) {
      Span changed = new Span(text("settings.changed"));
      changed.addClassNames("fw-badge", "fw-amber");
      about.add(changed, back());
    }
    item.last()
        .ifPresent(last -> {
          Span by = new Span(new Span(last.by() + ", "), Ago.of(visit, last.at()));
          by.addClassName("fw-setting-by");
          about.add(by);
        });
    return about;
  }

  private Button back() {
    Button back = new Button(text("settings.back"), click -> standard());
    back.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
    back.getElement().setAttribute("data-action", "back");
    return back;
  }

  /** Puts the default into the box; it is saved with the others. */
  private void standard() {
    Editor.Typed typed = new Editor.Typed.Value(item.standardValue());
    Typing.Word word = new Typing.Word(item.input().field(), typed, List.of());
    FormPanel fresh = form(new Typing(Map.of(name(), word)));
    replace(form, fresh);
    form = fresh;
  }

  /** What differs from what is kept; nothing when what was typed cannot be read. */
  Optional<Changes> changes() {
    return form.changes();
  }

  /** Says at the box what is wrong with it. */
  void complain(Refusal refusal) {
    List<Refusal.Problem> own =
        refusal.problems().stream()
            .filter(problem -> problem.field().equals(Optional.of(name())))
            .toList();
    if (!own.isEmpty()) {
      form.complain(visit, new Refusal(refusal.kind(), own));
    }
  }
}
