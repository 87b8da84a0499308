package io.formwork.ui.record;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.select.SelectVariant;
import io.formwork.core.query.VisibleRecord;
import io.formwork.core.store.Journal;
import io.formwork.metadata.model.Field;
import io.formwork.ui.visit.Visit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Narrows a history to one field, or to what one person did. */
class HistoryFilter extends Div {

  private static final long serialVersionUID = 1L;

  private final Select<String> field = new Select<>();
  private final Select<Long> person = new Select<>();
  private final Map<Long, String> people = new LinkedHashMap<>();
  private boolean meeting;

  HistoryFilter(Visit visit, VisibleRecord record, Runnable changed) {
    addClassName("fw-history-filter");
    List<String> fields =
        record.type().fields().values().stream()
            .filter(known -> HistoryEntry.isTold(known, Journal.Operation.UPDATE))
            .map(Field::name)
            .filter(record.abilities().readable()::contains)
            .toList();
    field.setItems(fields);
    field.setItemLabelGenerator(
        name -> name == null ? text("history.any_field") : title(visit, record, name));
    person.setItemLabelGenerator(
        id -> id == null ? text("history.anybody") : people.getOrDefault(id, ""));
    set(field, text("history.any_field"), "field", changed);
    set(person, text("history.anybody"), "person", changed);
    add(field, person);
  }

  private static String title(Visit visit, VisibleRecord record, String name) {
    return visit.say(record.type().field(name).title());
  }

  private <T> void set(Select<T> box, String nothing, String key, Runnable changed) {
    box.setEmptySelectionAllowed(true);
    box.setEmptySelectionCaption(nothing);
    box.setPlaceholder(nothing);
    box.setAriaLabel(nothing);
    box.addThemeVariants(SelectVariant.LUMO_SMALL);
    box.getElement().setAttribute("data-key", "history-" + key);
    box.addValueChangeListener(change -> {
      if (!meeting) {
        changed.run();
      }
    });
  }

  /** The people of these entries can be chosen from now on. */
  void meet(List<Journal.Kept> entries) {
    entries.forEach(kept ->
        kept.entry()
            .person()
            .ifPresent(id -> people.put(id, kept.entry().personName().orElse(""))));
    Optional<Long> chosen = person();
    meeting = true;
    person.setItems(people.keySet());
    chosen.ifPresent(person::setValue);
    meeting = false;
  }

  Optional<String> field() {
    return Optional.ofNullable(field.getValue());
  }

  Optional<Long> person() {
    return Optional.ofNullable(person.getValue());
  }

  boolean isSet() {
    return Objects.nonNull(field.getValue()) || Objects.nonNull(person.getValue());
  }
}
