package io.formwork.ui.form;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import io.formwork.core.screen.FormScreen;
import io.formwork.metadata.model.Choices;
import io.formwork.metadata.model.FieldType;
import io.formwork.ui.show.Shown;
import io.formwork.ui.visit.Visit;
import java.util.Objects;
import java.util.Optional;

/** One value of a list of choices: a short list drops down, a long one is searched by typing. */
final class Choosing {

  private static final int SHORT = 12;

  private Choosing() {}

  static Editor choice(Visit visit, FormScreen.Input input, FieldType.Choice type) {
    Choices choices = Objects.requireNonNull(visit.model().choices().get(type.choices()));
    Optional<Choices.Value> now = input.value().map(name -> choices.values().get((String) name));
    return choices.values().size() <= SHORT
        ? dropDown(visit, input, choices, now)
        : searched(visit, input, choices, now);
  }

  private static Editor dropDown(
      Visit visit, FormScreen.Input input, Choices choices, Optional<Choices.Value> now) {
    Select<Choices.Value> select = new Select<>();
    select.setItems(choices.values().values());
    select.setItemLabelGenerator(value -> value == null ? "" : visit.say(value.title()));
    select.setEmptySelectionAllowed(!input.required());
    select.setEmptySelectionCaption(text("form.none"));
    select.setRenderer(new ComponentRenderer<>(value -> badge(visit, value).component()));
    now.ifPresent(select::setValue);
    return new ValueEditor<>(
        Editors.labelled(select, input), value -> new Editor.Typed.Value(value.name()));
  }

  private static Editor searched(
      Visit visit, FormScreen.Input input, Choices choices, Optional<Choices.Value> now) {
    ComboBox<Choices.Value> box = new ComboBox<>();
    box.setItems(choices.values().values());
    box.setItemLabelGenerator(value -> visit.say(value.title()));
    now.ifPresent(box::setValue);
    return new ValueEditor<>(
        Editors.labelled(box, input), value -> new Editor.Typed.Value(value.name()));
  }

  private static Shown badge(Visit visit, Choices.Value value) {
    String title = visit.say(value.title());
    return value
        .colour()
        .map(colour -> new Shown(title, "fw-badge fw-" + colour, ""))
        .orElse(Shown.plain(title));
  }
}
