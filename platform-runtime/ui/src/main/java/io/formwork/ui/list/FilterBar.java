package io.formwork.ui.list;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.formwork.core.dashboard.Period;
import io.formwork.core.screen.ListScreen;
import io.formwork.metadata.model.FieldType;
import io.formwork.ui.visit.Visit;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;

/** The filters of a list, one beside another. */
class FilterBar extends Div {

  private static final long serialVersionUID = 1L;

  /** One thing to choose: what stands in the address, and what people read. */
  record Option(String written, String title) {}

  private final Visit visit;
  private final ListState state;
  private final BiConsumer<String, String> chosen;

  /**
   * The filters as they are set.
   *
   * @param chosen is told the path and what was chosen, as the address writes it
   */
  FilterBar(Visit visit, ListScreen screen, ListState state, BiConsumer<String, String> chosen) {
    this.visit = visit;
    this.state = state;
    this.chosen = chosen;
    addClassName("fw-filters");
    screen.filters().forEach(column -> add(filter(screen, column)));
  }

  private Component filter(ListScreen screen, ListScreen.Column column) {
    FilterOptions options = new FilterOptions(visit, screen.object());
    Component filter =
        switch (column.path().field().type()) {
          case FieldType.Choice type -> several(column, options.choices(type.choices()));
          case FieldType.ChoiceSet type -> several(column, options.choices(type.choices()));
          case FieldType.Tags ignored -> several(column, options.tags(column.path()));
          case FieldType.State type -> several(column, options.states(type));
          case FieldType.Reference type -> several(column, options.records(type.object()));
          case FieldType.References type -> several(column, options.records(type.object()));
          case FieldType.Flag ignored -> one(column, options.flags());
          case FieldType.Day ignored -> one(column, periods(column));
          case FieldType.Moment ignored -> one(column, periods(column));
          case FieldType.Text ignored -> typed(column);
          case FieldType.RichText ignored -> typed(column);
          case FieldType.Sequence ignored -> typed(column);
          case FieldType.Email ignored -> typed(column);
          case FieldType.Phone ignored -> typed(column);
          case FieldType.Url ignored -> typed(column);
          case FieldType.Json ignored -> typed(column);
          case FieldType.Files ignored -> typed(column);
          case FieldType.Whole ignored -> range(column);
          case FieldType.Decimal ignored -> range(column);
          case FieldType.Money ignored -> range(column);
          case FieldType.TimeOfDay ignored -> range(column);
          case FieldType.Span ignored -> range(column);
          case FieldType.StateKindOf ignored -> typed(column);
          case FieldType.Roles ignored -> several(column, options.roles());
        };
    filter.addClassName("fw-filter");
    filter.getElement().setAttribute("data-filter", column.path().text());
    filter.getElement().setAttribute("aria-label", column.title());
    return filter;
  }

  private String set(ListScreen.Column column) {
    return state.filters().getOrDefault(column.path().text(), "");
  }

  private void tell(ListScreen.Column column, String written) {
    chosen.accept(column.path().text(), written);
  }

  private Component several(ListScreen.Column column, List<Option> options) {
    MultiSelectComboBox<Option> box = new MultiSelectComboBox<>();
    box.setItems(options);
    box.setItemLabelGenerator(Option::title);
    box.setPlaceholder(column.title());
    box.setSelectedItemsOnTop(true);
    List<String> set = FilterValues.words(set(column));
    box.select(options.stream().filter(option -> set.contains(option.written())).toList());
    box.addValueChangeListener(change ->
        tell(column, String.join(",", change.getValue().stream().map(Option::written).toList())));
    return box;
  }

  private Component one(ListScreen.Column column, List<Option> options) {
    Select<Option> select = new Select<>();
    select.setItems(options);
    select.setItemLabelGenerator(option -> option == null ? column.title() : option.title());
    select.setPlaceholder(column.title());
    select.setEmptySelectionAllowed(true);
    select.setEmptySelectionCaption(text("filter.any"));
    options.stream()
        .filter(option -> option.written().equals(set(column)))
        .findFirst()
        .ifPresent(select::setValue);
    select.addValueChangeListener(
        change -> tell(column, change.getValue() == null ? "" : change.getValue().written()));
    return select;
  }

  /** The periods with a name, and the one in the address if it is another. */
  private List<Option> periods(ListScreen.Column column) {
    List<Option> options =
        new ArrayList<>(
            Arrays.stream(Period.Preset.values())
                .filter(preset -> preset != Period.Preset.ALL)
                .map(preset -> new Option(preset.word(), text("period." + preset.word())))
                .toList());
    String set = set(column);
    if (!set.isEmpty() && options.stream().noneMatch(option -> option.written().equals(set))) {
      options.add(new Option(set, days(set)));
    }
    return options;
  }

  /** The days of a period, such as {@code 1 мар. – 31 мар.} */
  private String days(String written) {
    Period period = new FilterValues(visit.now(), visit.zone()).period(written);
    DateTimeFormatter day = DateTimeFormatter.ofPattern("d MMM", visit.locale());
    return period.from().map(day::format).orElse("…")
        + " – "
        + period.until().map(until -> day.format(until.minusDays(1))).orElse("…");
  }

  /** One value, or two with points between. */
  private Component range(ListScreen.Column column) {
    TextField box = typed(column);
    box.setTooltipText(text("filter.range"));
    return box;
  }

  private TextField typed(ListScreen.Column column) {
    TextField box = new TextField();
    box.setPlaceholder(column.title());
    box.setClearButtonVisible(true);
    box.setValue(set(column));
    box.setValueChangeMode(ValueChangeMode.LAZY);
    box.addValueChangeListener(change -> tell(column, change.getValue().strip()));
    return box;
  }
}
