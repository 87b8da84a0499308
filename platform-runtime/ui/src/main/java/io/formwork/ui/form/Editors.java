package io.formwork.ui.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import io.formwork.core.screen.FormScreen;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.Role;
import io.formwork.ui.visit.Visit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes the box that fits the type of a field, with its value in it. */
final class Editors {

  private final Visit visit;
  private final References references;
  private final TextBoxes texts;
  private final NumberBoxes numbers;
  private final TimeBoxes times;

  Editors(Visit visit, References references) {
    this.visit = visit;
    this.references = references;
    this.texts = new TextBoxes(visit);
    this.numbers = new NumberBoxes(visit);
    this.times = new TimeBoxes(visit);
  }

  Editor of(FormScreen.Input input) {
    return switch (input.field().type()) {
      case FieldType.Text type -> texts.text(input, type.max());
      case FieldType.RichText ignored -> texts.rich(input);
      case FieldType.Email ignored -> texts.email(input);
      case FieldType.Phone ignored -> texts.phone(input);
      case FieldType.Url ignored -> texts.url(input);
      case FieldType.Json ignored -> texts.json(input);
      case FieldType.Whole type -> numbers.whole(input, type);
      case FieldType.Decimal ignored -> numbers.decimal(input);
      case FieldType.Money type -> numbers.money(input, type);
      case FieldType.Flag ignored -> flag(input);
      case FieldType.Day type -> times.day(input, type);
      case FieldType.TimeOfDay ignored -> times.time(input);
      case FieldType.Moment ignored -> times.moment(input);
      case FieldType.Span ignored -> times.duration(input);
      case FieldType.Choice type -> Choosing.choice(visit, input, type);
      case FieldType.ChoiceSet type -> Choosing.several(visit, input, type);
      case FieldType.Tags ignored -> new TagBox(references).editor(input);
      case FieldType.Reference ignored -> references.editor(input);
      case FieldType.References ignored -> references.editorOfSeveral(input);
      case FieldType.Files type -> new FilesEditor(visit, input, type, references.record());
      case FieldType.Roles ignored -> roles(input);
      case FieldType.State ignored -> throw neverTyped(input);
      case FieldType.StateKindOf ignored -> throw neverTyped(input);
      case FieldType.Sequence ignored -> throw neverTyped(input);
    };
  }

  private static IllegalArgumentException neverTyped(FormScreen.Input input) {
    return new IllegalArgumentException(input.field().name() + " is never typed");
  }

  private Editor flag(FormScreen.Input input) {
    Checkbox box = new Checkbox();
    value(input, Boolean.class).ifPresent(box::setValue);
    Checkbox titled = labelled(box, input);
    titled.setRequiredIndicatorVisible(false);
    return new CheckboxEditor(titled);
  }

  private Editor roles(FormScreen.Input input) {
    MultiSelectComboBox<Role> box = new MultiSelectComboBox<>();
    box.setItems(visit.model().roles().values());
    box.setItemLabelGenerator(role -> visit.say(role.title()));
    value(input, List.class).ifPresent(names -> box.setValue(held(names)));
    return new ValueEditor<Set<Role>>(
        labelled(box, input),
        chosen ->
            new Editor.Typed.Value(new ArrayList<>(chosen.stream().map(Role::name).toList())));
  }

  private Set<Role> held(List<?> names) {
    Set<Role> held = new LinkedHashSet<>();
    for (Object name : names) {
      Optional.ofNullable(visit.model().roles().get((String) name)).ifPresent(held::add);
    }
    return held;
  }

  static <T> Optional<T> value(FormScreen.Input input, Class<T> type) {
    return input.value().map(type::cast);
  }

  /** Gives a box its title, its mark when it is required, and all the width there is. */
  static <B extends Component & HasValue<?, ?> & HasLabel> B labelled(
      B box, FormScreen.Input input) {
    box.setLabel(input.title());
    box.setRequiredIndicatorVisible(input.required());
    box.getElement().getStyle().setWidth("100%");
    return box;
  }
}
