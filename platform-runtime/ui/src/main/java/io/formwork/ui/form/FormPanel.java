package io.formwork.ui.form;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import io.formwork.core.message.Refusal;
import io.formwork.core.record.Changes;
import io.formwork.core.record.RecordRef;
import io.formwork.core.screen.FormScreen;
import io.formwork.metadata.model.Field;
import io.formwork.ui.visit.Visit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A form on a page: what may be changed stands in boxes, the rest is shown. */
public final class FormPanel extends Div {

  private static final long serialVersionUID = 1L;

  private final Map<String, Box> boxes = new LinkedHashMap<>();
  private final transient Typing typed;
  private final transient Optional<RecordRef> record;

  /** An editor of a field, what it held at first, and whether it must hold something. */
  private record Box(Field field, Editor editor, Editor.Typed before, boolean required) {
    boolean changed() {
      return !editor.typed().equals(before);
    }
  }

  public FormPanel(Visit visit, String object, Optional<RecordRef> record, FormScreen screen) {
    this(visit, object, record, screen, Typing.NOTHING);
  }

  /**
   * @param typed what had been typed into an earlier form of the same record
   */
  public FormPanel(
      Visit visit, String object, Optional<RecordRef> record, FormScreen screen, Typing typed) {
    this.typed = typed;
    this.record = record;
    addClassName("fw-form");
    Editors editors = new Editors(visit, new References(visit.place(), object, record));
    screen.sections().forEach(section -> add(section(visit, editors, section)));
  }

  private Div section(Visit visit, Editors editors, FormScreen.Section section) {
    Div shown = new Div();
    shown.addClassName("fw-section");
    section.title().ifPresent(title -> shown.add(new H2(title)));
    for (List<FormScreen.Input> row : section.rows()) {
      Div line = new Div();
      line.addClassName("fw-row");
      line.getStyle().set("--fw-columns", Integer.toString(row.size()));
      row.forEach(input -> line.add(cell(visit, editors, input)));
      shown.add(line);
    }
    return shown;
  }

  private com.vaadin.flow.component.Component cell(
      Visit visit, Editors editors, FormScreen.Input input) {
    if (!input.editable()) {
      return new ShownField(visit, record, input);
    }
    Editor first = editors.of(input);
    Editor editor = typed.into(input).map(editors::of).orElse(first);
    boxes.put(
        input.field().name(), new Box(input.field(), editor, first.typed(), input.required()));
    editor.component().addClassName("fw-box");
    editor.component().getElement().setAttribute("data-field", input.field().name());
    return editor.component();
  }

  /** Calls whenever something is changed by hand. */
  public void onChange(Runnable changed) {
    boxes.values().forEach(box -> box.editor().onChange(changed));
  }

  public boolean edits() {
    return !boxes.isEmpty();
  }

  public boolean changed() {
    return boxes.values().stream().anyMatch(Box::changed);
  }

  /** What has been typed and not saved. */
  public Typing typing() {
    Map<String, Typing.Word> words = new LinkedHashMap<>();
    boxes.forEach((name, box) -> {
      if (box.changed()) {
        words.put(name, new Typing.Word(box.field(), box.editor().typed(), box.editor().named()));
      }
    });
    return new Typing(words);
  }

  /** Whether the form has a box for the field. */
  public boolean edits(String field) {
    return boxes.containsKey(field);
  }

  /** Whether the form has a box for the field with something in it. */
  public boolean filled(String field) {
    return Optional.ofNullable(boxes.get(field))
        .map(box -> !(box.editor().typed() instanceof Editor.Typed.Nothing))
        .orElse(false);
  }

  /** What differs from what the form began with; nothing when something typed cannot be read. */
  public Optional<Changes> changes() {
    return read(false);
  }

  /** Everything in the boxes; as {@link #changes}, but required boxes must hold something. */
  public Optional<Changes> complete() {
    return read(true);
  }

  private Optional<Changes> read(boolean whole) {
    Changes changes = Changes.none();
    boolean readable = true;
    for (Map.Entry<String, Box> entry : boxes.entrySet()) {
      Box box = entry.getValue();
      switch (box.editor().typed()) {
        case Editor.Typed.Wrong wrong -> {
          box.editor().complain(wrong.problem());
          readable = false;
        }
        case Editor.Typed.Nothing ignored when box.required() && (whole || box.changed()) -> {
          box.editor().complain(text("form.required"));
          readable = false;
        }
        case Editor.Typed.Nothing ignored -> {
          if (box.changed()) {
            changes = changes.with(entry.getKey(), null);
          }
        }
        case Editor.Typed.Value value -> {
          if (whole || box.changed()) {
            changes = changes.with(entry.getKey(), value.value());
          }
        }
      }
    }
    return readable ? Optional.of(changes) : Optional.empty();
  }

  /** Says each problem at its box; answers those that belong to no box of this form. */
  public List<String> complain(Visit visit, Refusal refusal) {
    List<String> homeless = new ArrayList<>();
    for (Refusal.Problem problem : refusal.problems()) {
      String words = visit.say(problem.message());
      Optional<Box> box = problem.field().map(boxes::get);
      box.ifPresentOrElse(found -> found.editor().complain(words), () -> homeless.add(words));
    }
    return homeless.stream().distinct().toList();
  }
}
