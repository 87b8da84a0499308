package io.formwork.ui.list;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.formwork.core.query.Total;
import io.formwork.core.screen.ListScreen;
import io.formwork.ui.brand.Icons;
import io.formwork.ui.visit.Visit;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What narrows a list down, each with a cross that takes it away; where nothing is left, also how
 * much there would be without it.
 */
class FilterChips extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Visit visit;
  private final transient ListScreen screen;

  /**
   * The chips; none when nothing is set.
   *
   * @param without how many rows there are in another state of the list; asked when it is empty
   */
  FilterChips(
      Visit visit,
      ListScreen screen,
      ListState state,
      Total total,
      Function<ListState, Total> without,
      Consumer<ListState> become) {
    this.visit = visit;
    this.screen = screen;
    addClassName("fw-filter-chips");
    boolean empty = total.rows() == 0;
    state
        .filters()
        .forEach((path, written) ->
            column(path)
                .ifPresent(column -> {
                  ListState rest = state.filtered(path, "");
                  Optional<Total> others =
                      empty ? Optional.of(without.apply(rest)) : Optional.empty();
                  add(chip(column, written, others, () -> become.accept(rest)));
                }));
    if (state.filters().size() > 1) {
      ListState nothing = new ListState(state.search(), state.sort(), Map.of(), state.measure());
      Button all = new Button(text("filter.clear"), click -> become.accept(nothing));
      all.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
      all.getElement().setAttribute("data-key", "clear-filters");
      add(all);
    }
    setVisible(getElement().getChildCount() > 0);
  }

  private Optional<ListScreen.Column> column(String path) {
    return Stream.concat(screen.filters().stream(), screen.columns().stream())
        .filter(column -> column.path().text().equals(path))
        .findFirst();
  }

  private Button chip(
      ListScreen.Column column, String written, Optional<Total> without, Runnable remove) {
    FilterOptions options = new FilterOptions(visit, screen.object());
    String words = column.title() + ": " + new FilterTitles(visit, options).of(column, written);
    Button chip = new Button(words, Icons.of("x"));
    chip.setIconAfterText(true);
    chip.addClassName("fw-chip");
    chip.addThemeVariants(ButtonVariant.LUMO_SMALL);
    chip.setTooltipText(text("filter.remove", words));
    chip.getElement().setAttribute("data-chip", column.path().text());
    without
        .filter(total -> total.rows() > 0)
        .ifPresent(total -> chip.setSuffixComponent(rest(total)));
    chip.addClickListener(click -> remove.run());
    return chip;
  }

  private static Span rest(Total total) {
    Span rest = new Span(text("filter.without", Long.toString(total.rows())));
    rest.addClassName("fw-chip-rest");
    return rest;
  }
}
