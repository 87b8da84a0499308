package io.formwork.ui.show;

import com.vaadin.flow.component.html.Span;

/**
 * A value ready to be drawn.
 *
 * @param css classes of our style sheet
 * @param tip more of it, shown on hovering; may be empty
 */
public record Shown(String text, String css, String tip) {

  public static final Shown NOTHING = new Shown("", "fw-nothing", "");

  public static Shown plain(String text) {
    return new Shown(text, "fw-text", "");
  }

  public Span component() {
    Span span = new Span(text);
    span.setClassName(css);
    if (!tip.isEmpty()) {
      span.getElement().setAttribute("title", tip);
    }
    return span;
  }
}
