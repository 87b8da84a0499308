package io.formwork.ui.record;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.formwork.core.record.Changes;
import io.formwork.core.right.Offer;
import io.formwork.ui.brand.Icons;
import io.formwork.ui.file.FileBox;
import io.formwork.ui.show.RichTexts;
import io.formwork.ui.visit.Visit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Where a message is written: who is to read it is chosen above the text and colours the box, and
 * it is sent alone or together with a transition. Files are chosen, dropped anywhere on it, or
 * pasted into the text.
 */
class Composer extends Div {

  private static final long serialVersionUID = 1L;

  private final TextArea box = new TextArea();
  private final RadioButtonGroup<Visibility> readers = new RadioButtonGroup<>();
  private final Span explanation = new Span();
  private final Div line = new Div();
  private final transient Set<String> fillable;
  private final transient Optional<Enclosed> files;
  private Visibility usual;

  /**
   * What is sent along.
   *
   * @param field of the message that holds the files
   */
  record Enclosed(String field, FileBox box) {}

  /**
   * A composer for a message of whose fields these may be filled in.
   *
   * @param usual whom it is for unless something else is chosen
   * @param files where a message may have some
   */
  Composer(
      Set<String> fillable, Visibility usual, Optional<Enclosed> files, Consumer<Changes> send) {
    this.fillable = Set.copyOf(fillable);
    this.files = files;
    this.usual = usual;
    addClassName("fw-composer");
    box.setPlaceholder(text("messages.write"));
    box.setAriaLabel(text("messages.write"));
    box.setMinRows(2);
    box.setMaxRows(8);
    box.setWidthFull();
    box.setValueChangeMode(ValueChangeMode.EAGER);
    Button button = new Button(text("messages.send"), click -> written(send));
    button.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
    button.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(box);
    button.setTooltipText("Ctrl+Enter");
    explanation.addClassName("fw-composer-explanation");
    line.addClassName("fw-composer-line");
    line.add(explanation, button);
    add(readers(), box);
    files.ifPresent(enclosed -> {
      enclosed.box().takeFrom(this);
      add(enclosed.box());
    });
    add(line);
    begin(usual);
  }

  private RadioButtonGroup<Visibility> readers() {
    List<Visibility> choice = Visibility.among(fillable);
    readers.addClassName("fw-readers");
    readers.setAriaLabel(text("messages.visibility"));
    readers.setItems(choice);
    readers.setRenderer(
        new ComponentRenderer<>(one -> new Span(Icons.of(one.icon()), new Span(one.title()))));
    readers.setVisible(choice.size() > 1);
    readers.addValueChangeListener(change -> colour());
    return readers;
  }

  private void colour() {
    Visibility chosen = chosen();
    for (Visibility one : Visibility.values()) {
      setClassName(one.style(), one == chosen);
    }
    explanation.setText(readers.isVisible() ? chosen.explanation() : "");
  }

  private Visibility chosen() {
    return readers.getOptionalValue().orElse(usual);
  }

  /** A menu of the transitions that the message can be sent with. */
  void offer(Visit visit, List<Offer> offers, java.util.function.BiConsumer<Offer, Changes> send) {
    if (offers.isEmpty()) {
      return;
    }
    MenuBar menu = new MenuBar();
    menu.addThemeVariants(MenuBarVariant.LUMO_ICON, MenuBarVariant.LUMO_SMALL);
    menu.addClassName("fw-composer-menu");
    MenuItem root = menu.addItem(Icons.of("down"));
    root.setAriaLabel(text("messages.send_and"));
    for (Offer offer : offers) {
      String title = text("messages.send_with", visit.say(offer.transition().title()));
      MenuItem item =
          root.getSubMenu()
              .addItem(title, click -> written(message -> send.accept(offer, message)));
      item.getElement().setAttribute("data-transition", offer.transition().name());
    }
    line.add(menu);
  }

  private void written(Consumer<Changes> send) {
    if (box.getValue().isBlank()) {
      box.setHelperText(typed() ? text("messages.words_too") : "");
      box.focus();
      return;
    }
    box.setHelperText("");
    Changes words = Changes.of(MessageBook.TEXT, RichTexts.typed(box.getValue()));
    send.accept(chosen().in(enclosing(words), fillable));
  }

  private Changes enclosing(Changes words) {
    return files
        .filter(enclosed -> !enclosed.box().files().isEmpty())
        .map(enclosed -> words.with(enclosed.field(), enclosed.box().files()))
        .orElse(words);
  }

  /** Whether something was typed or added that was not sent. */
  boolean typed() {
    return !box.getValue().isBlank()
        || files.map(enclosed -> !enclosed.box().files().isEmpty()).orElse(false);
  }

  /** Begins another message. */
  void begin(Visibility usually) {
    usual = usually;
    box.clear();
    files.ifPresent(enclosed -> enclosed.box().clear());
    if (readers.isVisible()) {
      readers.setValue(usually);
    }
    colour();
  }
}
