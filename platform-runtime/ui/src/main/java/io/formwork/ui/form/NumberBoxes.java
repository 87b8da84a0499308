package io.formwork.ui.form;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.formwork.core.screen.FormScreen;
import io.formwork.metadata.model.FieldType;
import io.formwork.ui.visit.Visit;
import java.math.BigDecimal;
import java.util.stream.LongStream;

/** Boxes for numbers and amounts; a few marks are buttons. */
final class NumberBoxes {

  private static final long SCALE_OF_MARKS = 10;

  private final Visit visit;

  NumberBoxes(Visit visit) {
    this.visit = visit;
  }

  Editor whole(FormScreen.Input input, FieldType.Whole type) {
    if (type.min() >= 0 && type.max() <= SCALE_OF_MARKS) {
      return mark(input, type);
    }
    TextField box = new TextField();
    box.setValueChangeMode(ValueChangeMode.EAGER);
    box.setAllowedCharPattern("[0-9-]");
    Keyboards.numeric(box, type.min() < 0);
    Editors.value(input, Long.class).map(String::valueOf).ifPresent(box::setValue);
    return new ValueEditor<>(Editors.labelled(box, input), NumberBoxes::whole);
  }

  private static Editor.Typed whole(String typed) {
    try {
      return new Editor.Typed.Value(Long.parseLong(typed.strip()));
    } catch (NumberFormatException wrong) {
      return new Editor.Typed.Wrong(text("form.not_a_number"));
    }
  }

  private static Editor mark(FormScreen.Input input, FieldType.Whole type) {
    RadioButtonGroup<Long> marks = new RadioButtonGroup<>();
    marks.setItems(LongStream.rangeClosed(type.min(), type.max()).boxed().toList());
    marks.addClassName("fw-marks");
    Editors.value(input, Long.class).ifPresent(marks::setValue);
    return ValueEditor.plain(Editors.labelled(marks, input));
  }

  Editor decimal(FormScreen.Input input) {
    return ValueEditor.plain(Editors.labelled(number(input), input));
  }

  /** The sign of the currency stands behind the amount. */
  Editor money(FormScreen.Input input, FieldType.Money type) {
    BigDecimalField box = number(input);
    box.setSuffixComponent(new Span(type.currency().getSymbol(visit.locale())));
    box.addClassName("fw-amount");
    return ValueEditor.plain(Editors.labelled(box, input));
  }

  private BigDecimalField number(FormScreen.Input input) {
    BigDecimalField box = new BigDecimalField();
    box.setLocale(visit.locale());
    Editors.value(input, BigDecimal.class).ifPresent(box::setValue);
    return box;
  }
}
