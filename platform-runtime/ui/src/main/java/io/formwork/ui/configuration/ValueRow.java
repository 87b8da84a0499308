package io.formwork.ui.configuration;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import io.formwork.core.choice.WantedChoices;
import io.formwork.metadata.model.Label;
import io.formwork.ui.brand.Icons;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One value of choices: a handle to move it, a title a language, a colour, and a button that gives
 * the value up or, when it is new, discards it.
 */
class ValueRow extends Div {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST_TITLE = 120;

  private final ChoicesEditor editor;
  private final String name;
  private final List<Locale> languages;
  private final List<TextField> titles = new ArrayList<>();
  private final ColourSelect colour;
  private final Button handle = new Button(Icons.of("grip"));
  private final Button remove = new Button();
  private final Div words = new Div();
  private final GivingUp givingUp;

  /**
   * @param records how many hold the value
   */
  ValueRow(ChoicesEditor editor, WantedChoices.Value value, long records) {
    this.editor = editor;
    this.givingUp = new GivingUp(editor.locale(), records);
    this.name = value.name();
    this.languages = editor.languages();
    this.colour = new ColourSelect(value.colour());
    addClassName("fw-value");
    getElement().setAttribute("role", "listitem");
    getElement().setAttribute("data-value", name);
    buildHandle();
    words.addClassName("fw-value-titles");
    languages.forEach(language -> words.add(title(language, value.title())));
    buildRemove();
    add(handle, words, colour, givingUp, remove, nameOf());
    showGivenUp(false);
    DropTarget<ValueRow> target = DropTarget.create(this);
    target.addDropListener(drop ->
        drop.getDragSourceComponent()
            .filter(ValueRow.class::isInstance)
            .map(ValueRow.class::cast)
            .ifPresent(row -> editor.put(row, this)));
  }

  private void buildHandle() {
    handle.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
    handle.addClassName("fw-grip");
    handle.setAriaLabel(text("choices.move"));
    handle.setTooltipText(text("choices.move"));
    Shortcuts.addShortcutListener(handle, () -> editor.move(this, -1), Key.ARROW_UP)
        .listenOn(handle);
    Shortcuts.addShortcutListener(handle, () -> editor.move(this, 1), Key.ARROW_DOWN)
        .listenOn(handle);
    DragSource.create(this);
  }

  private TextField title(Locale language, Label label) {
    TextField box = new TextField();
    box.setValue(
        titles.isEmpty()
            ? label.text()
            : label.translations().getOrDefault(language.getLanguage(), ""));
    box.setPlaceholder(language.getDisplayLanguage(language));
    box.setAriaLabel(text("choices.title_in", language.getDisplayLanguage(language)));
    box.setMaxLength(LONGEST_TITLE);
    box.getElement().setAttribute("data-language", language.getLanguage());
    titles.add(box);
    return box;
  }

  private Span nameOf() {
    Span shown = new Span(name.isEmpty() ? text("choices.new") : name);
    shown.addClassName("fw-plan-address");
    return shown;
  }

  private void buildRemove() {
    remove.addClickListener(click -> press());
    remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
    remove.addClassName("fw-delete");
    remove.getElement().setAttribute("data-action", "remove");
  }

  private void press() {
    if (name.isEmpty()) {
      editor.discard(this);
      return;
    }
    showGivenUp(!givenUp());
    editor.offerOthers();
    if (givenUp()) {
      givingUp.begin(shownTitle());
    }
  }

  private void showGivenUp(boolean givenUp) {
    givingUp.setVisible(givenUp);
    words.setVisible(!givenUp);
    colour.setVisible(!givenUp);
    String action = text(givenUp ? "choices.keep" : "choices.remove");
    remove.setIcon(Icons.of(givenUp ? "undo" : "trash"));
    remove.setAriaLabel(action);
    remove.setTooltipText(action);
  }

  /** Whether the value is to go. */
  boolean givenUp() {
    return givingUp.isVisible();
  }

  GivingUp givingUp() {
    return givingUp;
  }

  /** The last value that stays cannot go. */
  void mayGo(boolean may) {
    remove.setEnabled(may || givenUp() || name.isEmpty());
  }

  /** Empty for a value that is new. */
  String name() {
    return name;
  }

  String shownTitle() {
    return titles.getFirst().getValue().strip();
  }

  void focus() {
    titles.getFirst().focus();
  }

  void focusHandle() {
    handle.focus();
  }

  /** Whether all is said that must be; says so where it is not. */
  boolean complete() {
    if (givenUp()) {
      return givingUp.complete();
    }
    TextField own = titles.getFirst();
    boolean missing = own.getValue().isBlank();
    own.setErrorMessage(missing ? text("form.required") : "");
    own.setInvalid(missing);
    return !missing;
  }

  WantedChoices.Value value() {
    Map<String, String> translations = new LinkedHashMap<>();
    for (int index = 1; index < titles.size(); index++) {
      String translation = titles.get(index).getValue().strip();
      if (!translation.isEmpty()) {
        translations.put(languages.get(index).getLanguage(), translation);
      }
    }
    return new WantedChoices.Value(name, new Label(shownTitle(), translations), colour.chosen());
  }
}
