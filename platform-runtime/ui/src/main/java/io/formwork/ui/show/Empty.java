package io.formwork.ui.show;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.formwork.ui.brand.Icons;

/** What stands where there is nothing yet: a picture, what it means, what one can do. */
public class Empty extends Div {

  private static final long serialVersionUID = 1L;

  public Empty(String icon, String title, String more, Component... actions) {
    addClassName("fw-empty");
    Span heading = new Span(title);
    heading.addClassName("fw-empty-title");
    add(Icons.of(icon), heading, new Paragraph(more));
    add(actions);
  }
}
