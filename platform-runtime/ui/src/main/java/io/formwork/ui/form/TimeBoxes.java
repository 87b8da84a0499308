package io.formwork.ui.form;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.formwork.core.screen.FormScreen;
import io.formwork.core.value.DurationWords;
import io.formwork.metadata.model.FieldType;
import io.formwork.ui.visit.Visit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

/** Boxes for dates, times and lengths of time. */
final class TimeBoxes {

  private static final Duration QUARTER = Duration.ofMinutes(15);

  private final Visit visit;

  TimeBoxes(Visit visit) {
    this.visit = visit;
  }

  Editor day(FormScreen.Input input, FieldType.Day type) {
    DatePicker picker = new DatePicker();
    picker.setLocale(visit.locale());
    picker.setI18n(CalendarTexts.inLanguage(visit.locale()));
    picker.setInitialPosition(start(type));
    Editors.value(input, LocalDate.class).ifPresent(picker::setValue);
    return ValueEditor.plain(Editors.labelled(picker, input));
  }

  /** The calendar opens where a date may be chosen. */
  private LocalDate start(FieldType.Day type) {
    LocalDate today = visit.local(visit.now()).toLocalDate();
    Optional<LocalDate> later = type.range().least().filter(today::isBefore);
    return later.or(() -> type.range().most().filter(today::isAfter)).orElse(today);
  }

  /** Offers every quarter of an hour; others are typed. */
  Editor time(FormScreen.Input input) {
    TimePicker picker = new TimePicker();
    picker.setLocale(visit.locale());
    Optional<LocalTime> value = Editors.value(input, LocalTime.class);
    boolean seconds = value.filter(time -> time.getSecond() > 0).isPresent();
    picker.setStep(seconds ? Duration.ofSeconds(1) : QUARTER);
    value.ifPresent(picker::setValue);
    return ValueEditor.plain(Editors.labelled(picker, input));
  }

  Editor moment(FormScreen.Input input) {
    DateTimePicker picker = new DateTimePicker();
    picker.setLocale(visit.locale());
    picker.setDatePickerI18n(CalendarTexts.inLanguage(visit.locale()));
    Editors.value(input, Instant.class)
        .map(moment -> visit.local(moment).toLocalDateTime())
        .ifPresent(picker::setValue);
    return new ValueEditor<LocalDateTime>(
        Editors.labelled(picker, input),
        local -> new Editor.Typed.Value(local.atZone(visit.zone()).toInstant()));
  }

  Editor duration(FormScreen.Input input) {
    TextField box = new TextField();
    box.setValueChangeMode(ValueChangeMode.EAGER);
    box.setPlaceholder(text("form.duration.example"));
    Editors.value(input, Duration.class)
        .map(duration -> DurationWords.of(duration, visit.locale()))
        .ifPresent(box::setValue);
    return new ValueEditor<>(
        Editors.labelled(box, input),
        typed ->
            TypedDuration.parse(typed)
                .<Editor.Typed>map(Editor.Typed.Value::new)
                .orElseGet(() -> new Editor.Typed.Wrong(text("form.not_a_duration"))));
  }
}
