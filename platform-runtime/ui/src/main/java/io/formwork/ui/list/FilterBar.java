package io.formwork.ui.list;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.formwork.core.screen.ListScreen;
import io.formwork.metadata.model.FieldType;
import io.formwork.ui.visit.Visit;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** The filters of a list, one beside another. */
class FilterBar extends Div {

  private static final long serialVersionUID = 1L;

  /** One thing to choose: what stands in the address, and what people read. */
  record Option(String written, String title) {}

  private final Visit visit;
  private final String object;
  private final ListState state;
  private final BiConsumer<String, String> chosen;

  /**
   * The filters as they are set.
   *
   * @param chosen is told the path and what was chosen, as the address writes it
   */
  FilterBar(Visit visit, ListScreen screen, ListState state, BiConsumer<String, String> chosen) {
    this.visit = visit;
    this.object = screen.object();
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
          case FieldType.Reference type -> records(column, options, type.object());
          case FieldType.References type -> records(column, options, type.object());
          case FieldType.Flag ignored ->
              one(column, both(options.flags(), List.of(options.special(FilterWords.EMPTY))));
          case FieldType.Day ignored -> days(column, options);
          case FieldType.Moment ignored -> days(column, options);
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
    boolean several = column.path().field().type().isSeveral();
    List<Option> all = both(options, new FilterOptions(visit, object).modes(several));
    MultiSelectComboBox<Option> box = box(column);
    box.setItems(all);
    List<String> set = FilterWords.of(set(column));
    box.select(all.stream().filter(option -> set.contains(option.written())).toList());
    tellChosen(column, box);
    return box;
  }

  private Component records(ListScreen.Column column, FilterOptions options, String target) {
    MultiSelectComboBox<Option> box = box(column);
    box.setItems(options.records(target, column.path().field().type().isSeveral()));
    box.select(options.chosenRecords(target, set(column)));
    tellChosen(column, box);
    return box;
  }

  private static MultiSelectComboBox<Option> box(ListScreen.Column column) {
    MultiSelectComboBox<Option> box = new MultiSelectComboBox<>();
    box.setItemLabelGenerator(Option::title);
    box.setPlaceholder(column.title());
    box.setSelectedItemsOnTop(true);
    return box;
  }

  private void tellChosen(ListScreen.Column column, MultiSelectComboBox<Option> box) {
    box.addValueChangeListener(change ->
        tell(column, String.join(",", change.getValue().stream().map(Option::written).toList())));
  }

  private static List<Option> both(List<Option> some, List<Option> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
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

  /** Days by a word, or typed: a number of days, a date, or two with a dash between. */
  private Component days(ListScreen.Column column, FilterOptions options) {
    FilterTitles titles = new FilterTitles(visit, options);
    ComboBox<Option> box = new ComboBox<>();
    box.setItemLabelGenerator(Option::title);
    box.setItems(both(options.days(), options.modes(false).subList(1, 3)));
    box.setPlaceholder(column.title());
    box.setClearButtonVisible(true);
    box.setTooltipText(text("filter.days"));
    box.setAllowCustomValue(true);
    String set = set(column);
    if (!set.isEmpty()) {
      box.setValue(new Option(set, titles.days(set)));
    }
    box.addCustomValueSetListener(typed -> {
      Optional<String> written = DayWords.read(typed.getDetail());
      box.setInvalid(written.isEmpty());
      box.setErrorMessage(text("filter.days"));
      written.ifPresent(days -> box.setValue(new Option(days, titles.days(days))));
    });
    box.addValueChangeListener(
        change -> tell(column, change.getValue() == null ? "" : change.getValue().written()));
    return box;
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
    box.setTooltipText(text("filter.text"));
    box.setValue(new FilterOptions(visit, object).typed(set(column)).title());
    box.setValueChangeMode(ValueChangeMode.LAZY);
    box.addValueChangeListener(change -> tell(column, typedWord(change.getValue().strip())));
    return box;
  }

  /** Nothing and something are told in words where there is nothing to choose from. */
  private String typedWord(String typed) {
    FilterOptions options = new FilterOptions(visit, object);
    return Stream.of(FilterWords.EMPTY, FilterWords.FILLED)
        .filter(word -> options.special(word).title().equalsIgnoreCase(typed))
        .findFirst()
        .orElse(typed);
  }
}
