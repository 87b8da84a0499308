package io.formwork.ui.form;

import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.formwork.core.message.Messages;
import io.formwork.core.screen.FormScreen;
import io.formwork.core.value.Parsed;
import io.formwork.core.value.ValueParser;
import io.formwork.metadata.value.Json;
import io.formwork.metadata.value.PhoneNumbers;
import io.formwork.ui.show.RichTexts;
import io.formwork.ui.visit.Visit;
import java.util.Optional;

/** Boxes for texts, long and short, and for texts of a certain kind. */
final class TextBoxes {

  private static final int LINE = 200;

  private final Visit visit;

  TextBoxes(Visit visit) {
    this.visit = visit;
  }

  Editor text(FormScreen.Input input, int max) {
    if (max > LINE) {
      TextArea area = area(input);
      area.setMaxLength(max);
      Editors.value(input, String.class).ifPresent(area::setValue);
      return new ValueEditor<>(area, TextBoxes::stripped);
    }
    TextField box = line(input);
    box.setMaxLength(max);
    Editors.value(input, String.class).ifPresent(box::setValue);
    return new ValueEditor<>(box, TextBoxes::stripped);
  }

  Editor rich(FormScreen.Input input) {
    TextArea area = area(input);
    Editors.value(input, String.class).map(RichTexts::toType).ifPresent(area::setValue);
    return new ValueEditor<>(
        area,
        typed -> Editor.Typed.of(Optional.of(RichTexts.typed(typed)).filter(t -> !t.isEmpty())));
  }

  Editor email(FormScreen.Input input) {
    return special(input, "email", Autocomplete.EMAIL, text -> text);
  }

  Editor url(FormScreen.Input input) {
    return special(input, "url", Autocomplete.URL, text -> text);
  }

  Editor phone(FormScreen.Input input) {
    return special(input, "tel", Autocomplete.TEL, PhoneNumbers::shown);
  }

  Editor json(FormScreen.Input input) {
    TextArea area = area(input);
    area.addClassName("fw-code");
    Editors.value(input, Json.class).map(Json::pretty).ifPresent(area::setValue);
    return new ValueEditor<>(area, typed -> read(input, typed));
  }

  /** How a kept value stands in the box. */
  private interface Showing {
    String shown(String kept);
  }

  /**
   * A line for which a phone has a keyboard of its own.
   *
   * @param kind the type of the browser's input
   */
  private Editor special(
      FormScreen.Input input, String kind, Autocomplete autocomplete, Showing showing) {
    TextField box = line(input);
    box.setAutocomplete(autocomplete);
    Keyboards.ofType(box, kind);
    Editors.value(input, String.class).map(showing::shown).ifPresent(box::setValue);
    return new ValueEditor<>(box, typed -> read(input, typed));
  }

  /** What the field makes of the text; what is wrong with it is said beside the box. */
  private Editor.Typed read(FormScreen.Input input, String typed) {
    return switch (new ValueParser(visit.model()).parse(input.field(), typed)) {
      case Parsed.Value(Object value) -> new Editor.Typed.Value(value);
      case Parsed.Empty empty -> new Editor.Typed.Nothing();
      case Parsed.Wrong wrong ->
          new Editor.Typed.Wrong(Messages.in(visit.locale(), wrong.reason()));
    };
  }

  private static TextField line(FormScreen.Input input) {
    TextField box = new TextField();
    box.setValueChangeMode(ValueChangeMode.EAGER);
    return Editors.labelled(box, input);
  }

  private static TextArea area(FormScreen.Input input) {
    TextArea area = new TextArea();
    area.setValueChangeMode(ValueChangeMode.EAGER);
    area.setMinRows(3);
    area.setMaxRows(14);
    return Editors.labelled(area, input);
  }

  private static Editor.Typed stripped(String text) {
    return Editor.Typed.of(Optional.of(text.strip()).filter(words -> !words.isEmpty()));
  }
}
