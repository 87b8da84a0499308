package io.formwork.ui.configuration;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import io.formwork.core.choice.ValueNames;
import io.formwork.core.choice.WantedChoices;
import io.formwork.metadata.model.Choices;
import io.formwork.metadata.model.Label;
import io.formwork.ui.brand.Icons;
import io.formwork.ui.visit.Visit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The values of a list in rows that can be written over, moved and added. */
class ChoicesEditor extends Div {

  private static final long serialVersionUID = 1L;

  private final String choices;
  private final List<Locale> languages;
  private final Locale locale;
  private final Set<String> taken;

  /**
   * @param holders names of values to how many records hold them
   */
  ChoicesEditor(Visit visit, Choices choices, Map<String, Long> holders) {
    this.choices = choices.name();
    this.locale = visit.locale();
    this.languages = visit.model().languages();
    this.taken = new HashSet<>(choices.values().keySet());
    addClassName("fw-choices");
    getElement().setAttribute("role", "list");
    WantedChoices.of(choices)
        .values()
        .forEach(value -> add(new ValueRow(this, value, holders.getOrDefault(value.name(), 0L))));
    offerOthers();
  }

  Locale locale() {
    return locale;
  }

  List<Locale> languages() {
    return languages;
  }

  Button addButton() {
    Button add = new Button(text("choices.add"), Icons.of("plus"), click -> addValue());
    add.getElement().setAttribute("data-key", "create");
    return add;
  }

  private void addValue() {
    ValueRow row =
        new ValueRow(this, new WantedChoices.Value("", Label.of(""), Optional.empty()), 0);
    add(row);
    row.focus();
  }

  /** Takes back a value that is not published yet. */
  void discard(ValueRow row) {
    remove(row);
  }

  /** Offers what stays in the place of what goes. */
  void offerOthers() {
    List<ValueRow> stay =
        rows().stream().filter(row -> !row.givenUp() && !row.name().isEmpty()).toList();
    for (ValueRow row : rows()) {
      row.givingUp().offer(stay);
      row.mayGo(stay.size() > 1);
    }
  }

  /** Moves a row so many places on. */
  void move(ValueRow row, int by) {
    int at = indexOf(row);
    int to = Math.clamp(at + (long) by, 0, getComponentCount() - 1);
    if (to != at) {
      remove(row);
      addComponentAtIndex(to, row);
      row.focusHandle();
    }
  }

  /** Puts a row in the place of another one, which makes room. */
  void put(ValueRow row, ValueRow inPlaceOf) {
    move(row, indexOf(inPlaceOf) - indexOf(row));
  }

  /** What stands here; nothing when something is missing, which is said at its place. */
  Optional<WantedChoices> wanted() {
    boolean complete = true;
    for (ValueRow row : rows()) {
      complete &= row.complete();
    }
    if (!complete) {
      return Optional.empty();
    }
    return Optional.of(new WantedChoices(choices, values(), removed()));
  }

  private Map<String, String> removed() {
    return rows().stream()
        .filter(ValueRow::givenUp)
        .collect(Collectors.toMap(ValueRow::name, row -> row.givingUp().instead()));
  }

  private List<WantedChoices.Value> values() {
    Set<String> names = new HashSet<>(taken);
    List<WantedChoices.Value> values = new ArrayList<>();
    for (ValueRow row : rows().stream().filter(one -> !one.givenUp()).toList()) {
      WantedChoices.Value value = row.value();
      String name =
          value.name().isEmpty() ? ValueNames.of(value.title().text(), names) : value.name();
      names.add(name);
      values.add(new WantedChoices.Value(name, value.title(), value.colour()));
    }
    return values;
  }

  private List<ValueRow> rows() {
    return getChildren().filter(ValueRow.class::isInstance).map(ValueRow.class::cast).toList();
  }
}
