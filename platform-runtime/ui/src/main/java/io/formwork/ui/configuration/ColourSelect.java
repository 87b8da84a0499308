package io.formwork.ui.configuration;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import java.util.Optional;

/** A colour of the palette. A value that has one can be given another, and none to begin with. */
class ColourSelect extends Select<String> {

  private static final long serialVersionUID = 1L;

  /** The palette of definitions, in the order of their meaning. */
  private static final List<String> PALETTE =
      List.of("grey", "blue", "green", "amber", "red", "violet");

  ColourSelect(Optional<String> colour) {
    setItems(PALETTE);
    setItemLabelGenerator(name -> name == null ? text("colour.none") : text("colour." + name));
    setRenderer(new ComponentRenderer<>(ColourSelect::badge));
    setEmptySelectionAllowed(colour.isEmpty());
    setEmptySelectionCaption(text("colour.none"));
    setAriaLabel(text("choices.colour"));
    addClassName("fw-colour");
    colour.ifPresent(this::setValue);
  }

  private static Span badge(String name) {
    Span badge = new Span(text("colour." + name));
    badge.addClassNames("fw-badge", "fw-" + name);
    return badge;
  }

  Optional<String> chosen() {
    return getOptionalValue();
  }
}
