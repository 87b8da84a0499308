package io.formwork.ui.form;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.formwork.core.screen.FormScreen;
import io.formwork.core.value.DurationWords;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.Role;
import io.formwork.ui.show.RichTexts;
import io.formwork.ui.visit.Visit;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;

/** Makes the box that fits the type of a field, with its value in it. */
final class Editors {

  private static final int LINE = 200;
  private static final long SCALE_OF_MARKS = 10;

  private final Visit visit;
  private final References references;

  Editors(Visit visit, References references) {
    this.visit = visit;
    this.references = references;
  }

  Editor of(FormScreen.Input input) {
    return switch (input.field().type()) {
      case FieldType.Text type -> line(input, type.max());
      case FieldType.RichText ignored -> richText(input);
      case FieldType.Whole type -> whole(input, type);
      case FieldType.Decimal ignored -> decimal(input);
      case FieldType.Flag ignored -> flag(input);
      case FieldType.Day ignored -> day(input);
      case FieldType.Moment ignored -> moment(input);
      case FieldType.Span ignored -> duration(input);
      case FieldType.Choice type -> Choosing.choice(visit, input, type);
      case FieldType.Reference ignored -> references.editor(input);
      case FieldType.References ignored -> references.editorOfSeveral(input);
      case FieldType.Roles ignored -> roles(input);
      case FieldType.State ignored -> throw neverTyped(input);
      case FieldType.StateKindOf ignored -> throw neverTyped(input);
      case FieldType.Sequence ignored -> throw neverTyped(input);
    };
  }

  private static IllegalArgumentException neverTyped(FormScreen.Input input) {
    return new IllegalArgumentException(input.field().name() + " is never typed");
  }

  private Editor line(FormScreen.Input input, int max) {
    if (max > LINE) {
      TextArea area = area(input);
      area.setMaxLength(max);
      value(input, String.class).ifPresent(area::setValue);
      return new ValueEditor<>(area, Editors::stripped);
    }
    TextField box = new TextField();
    box.setMaxLength(max);
    box.setValueChangeMode(ValueChangeMode.EAGER);
    value(input, String.class).ifPresent(box::setValue);
    return new ValueEditor<>(labelled(box, input), Editors::stripped);
  }

  private static Editor.Typed stripped(String text) {
    return Editor.Typed.of(Optional.of(text.strip()).filter(words -> !words.isEmpty()));
  }

  private Editor richText(FormScreen.Input input) {
    TextArea area = area(input);
    value(input, String.class).map(RichTexts::toType).ifPresent(area::setValue);
    return new ValueEditor<>(
        area,
        typed -> Editor.Typed.of(Optional.of(RichTexts.typed(typed)).filter(t -> !t.isEmpty())));
  }

  private TextArea area(FormScreen.Input input) {
    TextArea area = new TextArea();
    area.setValueChangeMode(ValueChangeMode.EAGER);
    area.setMinRows(3);
    area.setMaxRows(14);
    return labelled(area, input);
  }

  private Editor whole(FormScreen.Input input, FieldType.Whole type) {
    if (type.min() >= 0 && type.max() <= SCALE_OF_MARKS) {
      return mark(input, type);
    }
    TextField box = new TextField();
    box.setValueChangeMode(ValueChangeMode.EAGER);
    box.setAllowedCharPattern("[0-9-]");
    value(input, Long.class).map(String::valueOf).ifPresent(box::setValue);
    return new ValueEditor<>(labelled(box, input), Editors::whole);
  }

  private static Editor.Typed whole(String typed) {
    try {
      return new Editor.Typed.Value(Long.parseLong(typed.strip()));
    } catch (NumberFormatException wrong) {
      return new Editor.Typed.Wrong(text("form.not_a_number"));
    }
  }

  private Editor mark(FormScreen.Input input, FieldType.Whole type) {
    RadioButtonGroup<Long> marks = new RadioButtonGroup<>();
    marks.setItems(LongStream.rangeClosed(type.min(), type.max()).boxed().toList());
    marks.addClassName("fw-marks");
    value(input, Long.class).ifPresent(marks::setValue);
    return ValueEditor.plain(labelled(marks, input));
  }

  private Editor decimal(FormScreen.Input input) {
    BigDecimalField box = new BigDecimalField();
    box.setLocale(visit.locale());
    value(input, BigDecimal.class).ifPresent(box::setValue);
    return ValueEditor.plain(labelled(box, input));
  }

  private Editor flag(FormScreen.Input input) {
    Checkbox box = new Checkbox();
    value(input, Boolean.class).ifPresent(box::setValue);
    Checkbox titled = labelled(box, input);
    titled.setRequiredIndicatorVisible(false);
    return new CheckboxEditor(titled);
  }

  private Editor day(FormScreen.Input input) {
    DatePicker picker = new DatePicker();
    picker.setLocale(visit.locale());
    picker.setI18n(CalendarTexts.inLanguage(visit.locale()));
    value(input, LocalDate.class).ifPresent(picker::setValue);
    return ValueEditor.plain(labelled(picker, input));
  }

  private Editor moment(FormScreen.Input input) {
    DateTimePicker picker = new DateTimePicker();
    picker.setLocale(visit.locale());
    picker.setDatePickerI18n(CalendarTexts.inLanguage(visit.locale()));
    value(input, Instant.class)
        .map(moment -> visit.local(moment).toLocalDateTime())
        .ifPresent(picker::setValue);
    return new ValueEditor<LocalDateTime>(
        labelled(picker, input),
        local -> new Editor.Typed.Value(local.atZone(visit.zone()).toInstant()));
  }

  private Editor duration(FormScreen.Input input) {
    TextField box = new TextField();
    box.setValueChangeMode(ValueChangeMode.EAGER);
    box.setPlaceholder(text("form.duration.example"));
    value(input, Duration.class)
        .map(duration -> DurationWords.of(duration, visit.locale()))
        .ifPresent(box::setValue);
    return new ValueEditor<>(
        labelled(box, input),
        typed ->
            TypedDuration.parse(typed)
                .<Editor.Typed>map(Editor.Typed.Value::new)
                .orElseGet(() -> new Editor.Typed.Wrong(text("form.not_a_duration"))));
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

  private static <T> Optional<T> value(FormScreen.Input input, Class<T> type) {
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
