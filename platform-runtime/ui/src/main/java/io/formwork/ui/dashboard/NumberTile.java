package io.formwork.ui.dashboard;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import io.formwork.core.dashboard.Figure;

/** One number, leading to the records it counts. */
public class NumberTile extends Anchor {

  private static final long serialVersionUID = 1L;

  public NumberTile(Figure figure, Drill drill) {
    addClassName("fw-tile");
    Span number = new Span(figure.single().text());
    number.addClassName("fw-tile-number");
    Span title = new Span(figure.title());
    title.addClassName("fw-tile-title");
    add(number, title);
    drill
        .address(figure, figure.categories().getFirst(), figure.series().getFirst().of())
        .ifPresent(this::setHref);
  }
}
