package io.formwork.ui.list;

import static io.formwork.ui.text.Texts.counted;
import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.formwork.core.query.Total;
import io.formwork.core.screen.ListAction;
import io.formwork.core.screen.ListScreen;
import io.formwork.metadata.model.ObjectType;
import io.formwork.ui.brand.Icons;
import io.formwork.ui.visit.Links;
import io.formwork.ui.visit.Visit;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What stands over a list: its title, how many rows it has, the search and the buttons. */
class ListHeader extends Div {

  private static final long serialVersionUID = 1L;

  private final Span count = new Span();

  /**
   * @param state what is set on the list at the moment
   * @param searched is told what was typed into the search
   */
  ListHeader(
      Visit visit,
      String view,
      ListScreen screen,
      Supplier<ListState> state,
      Consumer<String> searched) {
    addClassName("fw-page-header");
    count.addClassName("fw-list-count");
    Div title = new Div(new H1(screen.title()), count);
    title.addClassName("fw-page-title");
    add(title, search(state.get().search().orElse(""), searched));
    if (screen.offers(ListAction.EXPORT_XLSX)) {
      add(new ExportMenu(visit.place(), view, state));
    }
    if (screen.offers(ListAction.IMPORT)) {
      add(importLink(visit, view));
    }
    deletedLink(visit, screen).ifPresent(this::add);
    createButton(visit, screen).ifPresent(this::add);
  }

  void showCount(Locale locale, Total total) {
    count.setText(
        switch (total.precision()) {
          case EXACT -> counted(locale, "list.count", total.rows());
          case ABOUT -> text("list.count.about", inShort(locale, total.rows()));
          case MORE_THAN -> text("list.count.more_than", total.rows());
        });
  }

  /** Such as 1,2 млн. */
  private static String inShort(Locale locale, long rows) {
    NumberFormat format = NumberFormat.getCompactNumberInstance(locale, NumberFormat.Style.SHORT);
    format.setMaximumFractionDigits(1);
    return format.format(rows);
  }

  private static TextField search(String typed, Consumer<String> searched) {
    TextField search = new TextField();
    search.setPlaceholder(text("list.search"));
    search.setPrefixComponent(Icons.of("search"));
    search.setClearButtonVisible(true);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.setValue(typed);
    search.addValueChangeListener(change -> searched.accept(change.getValue()));
    search.addClassName("fw-search");
    search.getElement().setAttribute("data-key", "search");
    search.setAriaLabel(text("list.search"));
    return search;
  }

  private static Anchor importLink(Visit visit, String view) {
    Anchor bring = new Anchor(Links.bring(visit.app(), view), Icons.of("upload"));
    bring.add(new Span(text("list.import")));
    bring.addClassName("fw-button");
    bring.setTitle(text("list.import.more"));
    bring.getElement().setAttribute("data-key", "import");
    return bring;
  }

  /** For those who may delete such records. */
  private static Optional<Anchor> deletedLink(Visit visit, ListScreen screen) {
    ObjectType type = visit.model().object(screen.object());
    if (!visit.application().restoring().mayLook(visit.actor(), type)) {
      return Optional.empty();
    }
    Anchor deleted = new Anchor(Links.deleted(visit.app(), type.name()), Icons.of("trash"));
    deleted.addClassNames("fw-button", "fw-icon-button");
    deleted.setTitle(text("deleted.title"));
    deleted.setAriaLabel(text("deleted.title"));
    deleted.getElement().setAttribute("data-key", "deleted");
    return Optional.of(deleted);
  }

  private static Optional<Button> createButton(Visit visit, ListScreen screen) {
    if (!screen.offers(ListAction.CREATE)) {
      return Optional.empty();
    }
    return visit
        .forms()
        .toCreate(screen.object())
        .map(form -> {
          String address = Links.create(visit.app(), form.name());
          Button create = new Button(text("list.create"), Icons.of("plus"));
          create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
          create.getElement().setAttribute("data-key", "create");
          create.setTooltipText(text("list.create.more"));
          create.addClickListener(click -> UI.getCurrent().navigate(address));
          return create;
        });
  }
}
