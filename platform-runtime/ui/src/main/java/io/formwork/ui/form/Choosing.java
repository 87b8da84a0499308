package io.formwork.ui.form;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import io.formwork.core.screen.FormScreen;
import io.formwork.metadata.model.Choices;
import io.formwork.metadata.model.FieldType;
import io.formwork.ui.show.Shown;
import io.formwork.ui.visit.Visit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Values of a list of choices: of one, a short list drops down and a long one is searched by
 * typing; several are searched too.
 */
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

  /** Any of the values, each chosen one as a chip, kept in the order of their definition. */
  static Editor several(Visit visit, FormScreen.Input input, FieldType.ChoiceSet type) {
    Choices choices = Objects.requireNonNull(visit.model().choices().get(type.choices()));
    MultiSelectComboBox<Choices.Value> box = new MultiSelectComboBox<>();
    box.setItems(choices.values().values());
    box.setItemLabelGenerator(value -> visit.say(value.title()));
    List<?> held = input.value().<List<?>>map(value -> (List<?>) value).orElse(List.of());
    box.setValue(
        choices.values().values().stream().filter(value -> held.contains(value.name())).toList());
    return new ValueEditor<Set<Choices.Value>>(
        Editors.labelled(box, input),
        chosen ->
            Editor.Typed.of(
                Optional.of(
                    choices.values().values().stream()
                        .filter(chosen::contains)
                        .map(Choices.Value::name)
                        .toList())));
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
