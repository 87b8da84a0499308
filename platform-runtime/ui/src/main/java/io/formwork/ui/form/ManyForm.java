package io.formwork.ui.form;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import io.formwork.core.record.Changes;
import io.formwork.core.record.RecordRef;
import io.formwork.core.screen.FormScreen;
import io.formwork.core.screen.ManyScreen;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.ui.visit.Visit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Fields for many records at once: each stays as it is until something else is chosen for it. */
public final class ManyForm extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Map<String, Row> rows = new LinkedHashMap<>();
  private final transient Editors editors;

  /** What shall become of a field. */
  private enum Mode {
    KEEP,
    SET,
    CLEAR
  }

  private record Row(Select<Mode> mode, Editor editor) {}

  /**
   * @param example one of the records, for which a field that refers to records offers some
   */
  public ManyForm(Visit visit, RecordRef example, ManyScreen screen) {
    addClassName("fw-many-form");
    editors =
        new Editors(visit, new References(visit.place(), example.object(), Optional.of(example)));
    screen.fields().forEach(changing -> add(row(changing, screen.looked())));
  }

  private Component row(ManyScreen.Changing changing, int looked) {
    FormScreen.Input input = changing.input();
    Field field = input.field();
    Editor editor = editors.of(field.type() instanceof FieldType.Flag ? input : titled(input));
    editor.component().setVisible(false);
    editor.component().addClassName("fw-box");
    Select<Mode> mode = new Select<>();
    mode.setLabel(input.title());
    mode.setItems(field.required() ? new Mode[] {Mode.KEEP, Mode.SET} : Mode.values());
    mode.setItemLabelGenerator(one -> text("many.mode." + one.name().toLowerCase(Locale.ROOT)));
    mode.setValue(Mode.KEEP);
    mode.addValueChangeListener(
        change -> editor.component().setVisible(change.getValue() == Mode.SET));
    rows.put(field.name(), new Row(mode, editor));
    Div row = new Div(mode, editor.component());
    if (changing.records() < looked) {
      Span some = new Span(text("many.only_in", changing.records(), looked));
      some.addClassName("fw-many-some");
      row.add(some);
    }
    row.addClassName("fw-many-row");
    row.getElement().setAttribute("data-field", field.name());
    return row;
  }

  private static FormScreen.Input titled(FormScreen.Input input) {
    return new FormScreen.Input(
        input.field(),
        text("many.value"),
        true,
        true,
        Optional.empty(),
        Optional.empty(),
        input.several());
  }

  /** What is to be changed; nothing when a value is missing or cannot be read. */
  public Optional<Changes> changes() {
    Changes changes = Changes.none();
    boolean readable = true;
    for (Map.Entry<String, Row> entry : rows.entrySet()) {
      Row row = entry.getValue();
      row.editor().complain("");
      switch (row.mode().getValue()) {
        case KEEP -> {}
        case CLEAR -> changes = changes.with(entry.getKey(), null);
        case SET -> {
          Optional<Object> value = value(row.editor());
          readable &= value.isPresent();
          changes = value.isPresent() ? changes.with(entry.getKey(), value.get()) : changes;
        }
      }
    }
    return readable ? Optional.of(changes) : Optional.empty();
  }

  private static Optional<Object> value(Editor editor) {
    return switch (editor.typed()) {
      case Editor.Typed.Value value -> Optional.of(value.value());
      case Editor.Typed.Nothing nothing -> {
        editor.complain(text("form.required"));
        yield Optional.empty();
      }
      case Editor.Typed.Wrong wrong -> {
        editor.complain(wrong.problem());
        yield Optional.empty();
      }
    };
  }
}
