package io.formwork.ui.why;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import io.formwork.core.record.RecordRef;
import io.formwork.ui.brand.Icons;
import io.formwork.ui.visit.Place;
import io.formwork.ui.visit.Visit;

/**
 * A small button that says why something about a record cannot be done, and who could. It asks only
 * when it is pressed.
 */
public final class Why extends Div {

  private static final long serialVersionUID = 1L;

  /** The question about deleting a record. */
  static final String DELETE = "delete";

  private final Place place;
  private final RecordRef record;
  private final String question;

  private Why(Visit visit, RecordRef record, String question, Button button) {
    this.place = visit.place();
    this.record = record;
    this.question = question;
    addClassName("fw-why");
    button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
    Div told = new Div();
    told.addClassName("fw-why-told");
    button.getElement().setAttribute("data-why", question);
    button.addClickListener(click -> open(button, told));
    add(button);
  }

  /** Beside a button that is disabled. */
  public static Why ofTransition(Visit visit, RecordRef record, String transition) {
    return new Why(visit, record, "take:" + transition, new Button(text("why")));
  }

  /** Beside the disabled button that deletes. */
  public static Why ofDeletion(Visit visit, RecordRef record) {
    Button button = new Button(text("why"));
    button.setAriaLabel(text("why.refused", text("record.delete")));
    return new Why(visit, record, DELETE, button);
  }

  /** Beside a field that is only shown. */
  public static Why ofField(Visit visit, RecordRef record, String field) {
    Button button = new Button(Icons.of("lock"));
    button.addThemeVariants(ButtonVariant.LUMO_ICON);
    button.setAriaLabel(text("why.field"));
    return new Why(visit, record, "update:" + field, button);
  }

  private void open(Button button, Div told) {
    told.removeAll();
    told.add(answer());
    if (told.getParent().isEmpty()) {
      Popover popover = new Popover(told);
      popover.setTarget(button);
      popover.setPosition(PopoverPosition.BOTTOM_START);
      popover.setAriaLabel(text("why"));
      popover.setAutofocus(true);
      add(popover);
      popover.open();
    }
  }

  private Div answer() {
    return Told.of(place.now(), record, question).shown();
  }
}
