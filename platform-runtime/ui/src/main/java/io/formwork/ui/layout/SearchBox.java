package io.formwork.ui.layout;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import io.formwork.core.query.Findings;
import io.formwork.core.query.Row;
import io.formwork.core.record.RecordRef;
import io.formwork.ui.brand.Icons;
import io.formwork.ui.visit.Links;
import io.formwork.ui.visit.Place;
import io.formwork.ui.visit.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The search over all records of an application, in the frame of every page; Ctrl-K leads there.
 */
class SearchBox extends ComboBox<SearchBox.Found> {

  private static final long serialVersionUID = 1L;
  private static final int OF_EACH = 7;

  private final Place place;

  /**
   * A record that was found.
   *
   * @param heading the object, above the first of its records
   */
  record Found(RecordRef record, String name, Optional<String> heading) {}

  SearchBox(Place place) {
    this.place = place;
    addClassName("fw-search-all");
    setPlaceholder(text("search.placeholder"));
    setAriaLabel(text("search.placeholder"));
    setPrefixComponent(Icons.of("search"));
    setItemLabelGenerator(Found::name);
    setRenderer(new ComponentRenderer<>(SearchBox::row));
    setItems(
        query -> found(query.getFilter()).stream().skip(query.getOffset()).limit(query.getLimit()));
    addValueChangeListener(change -> Optional.ofNullable(change.getValue()).ifPresent(this::open));
    Shortcuts.addShortcutListener(this, () -> focus(), Key.KEY_K, KeyModifier.CONTROL);
  }

  private static Component row(Found found) {
    Div row = new Div();
    found
        .heading()
        .map(Span::new)
        .ifPresent(heading -> {
          heading.addClassName("fw-found-heading");
          row.add(heading);
        });
    Span name = new Span(found.name());
    name.addClassName("fw-found-name");
    row.add(name);
    return row;
  }

  private void open(Found found) {
    clear();
    UI.getCurrent().navigate(Links.record(place.app(), found.record()));
  }

  private List<Found> found(Optional<String> typed) {
    if (typed.filter(text -> !text.isBlank()).isEmpty()) {
      return List.of();
    }
    Visit visit = place.now();
    List<Found> all = new ArrayList<>();
    for (Findings findings :
        visit.application().query().searchEverywhere(visit.actor(), typed.get(), OF_EACH)) {
      if (visit.forms().toShow(findings.type().name()).isEmpty()) {
        continue; // there is no page on which to show it
      }
      Optional<String> heading = Optional.of(visit.say(findings.type().title()));
      for (Row row : findings.rows()) {
        RecordRef ref = new RecordRef(findings.type().name(), row.id());
        all.add(new Found(ref, row.display(), heading));
        heading = Optional.empty();
      }
    }
    return all;
  }
}
