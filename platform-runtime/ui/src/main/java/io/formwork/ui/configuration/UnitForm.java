package io.formwork.ui.configuration;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import io.formwork.core.message.RefusedException;
import io.formwork.core.record.Changes;
import io.formwork.core.record.RecordRef;
import io.formwork.core.screen.FormScreen;
import io.formwork.metadata.model.ObjectType;
import io.formwork.ui.form.FormPanel;
import io.formwork.ui.notice.Notices;
import io.formwork.ui.visit.Place;
import io.formwork.ui.visit.Visit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The boxes of a unit with a button that saves them; what is refused is said at its box. */
final class UnitForm extends Div {

  private static final long serialVersionUID = 1L;

  private final Place place;
  private final FormPanel panel;
  private final boolean whole;

  /**
   * @param unit the one that is changed; empty for a new one
   * @param saving stores what was typed
   */
  UnitForm(Visit visit, Optional<RecordRef> unit, FormScreen screen, Consumer<Changes> saving) {
    place = visit.place();
    whole = unit.isEmpty();
    panel = new FormPanel(visit, ObjectType.UNIT, unit, screen);
    add(panel);
    if (panel.edits()) {
      Button save = new Button(text(whole ? "create" : "save"), click -> save(saving));
      save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
      save.setTooltipText("Ctrl+Enter");
      Div bar = new Div(save);
      bar.addClassName("fw-create-bar");
      add(bar);
    }
  }

  private void save(Consumer<Changes> saving) {
    Optional<Changes> typed = whole ? panel.complete() : panel.changes();
    typed
        .filter(changes -> !changes.isEmpty())
        .ifPresent(changes -> {
          try {
            saving.accept(changes);
          } catch (RefusedException refused) {
            List<String> homeless = panel.complain(place.now(), refused.refusal());
            Notices.problem(
                homeless.isEmpty() ? text("form.problems") : String.join(" ", homeless));
          }
        });
  }
}
