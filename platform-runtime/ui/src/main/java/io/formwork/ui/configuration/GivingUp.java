package io.formwork.ui.configuration;

import static io.formwork.ui.text.Texts.counted;
import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Stands in the row of a value that is to go: how many records hold it, and what they get. */
class GivingUp extends Div {

  private static final long serialVersionUID = 1L;

  private final Span title = new Span();
  private final Select<ValueRow> instead = new Select<>();

  /**
   * @param records how many hold the value now
   */
  GivingUp(Locale locale, long records) {
    addClassName("fw-giving-up");
    title.addClassName("fw-giving-up-title");
    Span what =
        new Span(
            records == 0 ? text("choices.held.none") : counted(locale, "choices.held", records));
    what.addClassName("fw-giving-up-records");
    instead.setItemLabelGenerator(row -> row == null ? "" : row.shownTitle());
    instead.setAriaLabel(text("choices.instead"));
    instead.setPlaceholder(text("choices.instead"));
    instead.addClassName("fw-giving-up-instead");
    add(title, what, instead);
  }

  void begin(String name) {
    title.setText(text("choices.goes", name));
    instead.focus();
  }

  /** Offers the values that stay; what was chosen stays chosen unless it goes too. */
  void offer(List<ValueRow> others) {
    Optional<ValueRow> chosen = instead.getOptionalValue().filter(others::contains);
    instead.setItems(others);
    chosen.ifPresent(instead::setValue);
  }

  /** Whether it is said what the records get; says so where it is not. */
  boolean complete() {
    boolean missing = instead.getOptionalValue().isEmpty();
    instead.setErrorMessage(missing ? text("choices.instead.missing") : "");
    instead.setInvalid(missing);
    return !missing;
  }

  /** The name of the value that the records get. */
  String instead() {
    return instead.getOptionalValue().map(ValueRow::name).orElse("");
  }
}
