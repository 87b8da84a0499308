package io.formwork.ui.show;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/**
 * A value ready to be drawn.
 *
 * @param css classes of our style sheet
 * @param tip more of it, shown on hovering; may be empty
 * @param link where a click on it leads, outside of the application; may be empty
 * @param parts its parts, when it is drawn as several
 */
public record Shown(String text, String css, String tip, String link, List<Shown> parts) {

  public static final Shown NOTHING = new Shown("", "fw-nothing", "");

  public Shown {
    parts = List.copyOf(parts);
  }

  public Shown(String text, String css, String tip) {
    this(text, css, tip, "", List.of());
  }

  public static Shown plain(String text) {
    return new Shown(text, "fw-text", "");
  }

  static Shown link(String text, String address) {
    return new Shown(text, "fw-text", "", address, List.of());
  }

  /** Several, one beside the other; the text names them all. */
  static Shown several(String text, List<Shown> parts) {
    return new Shown(text, "fw-several", "", "", parts);
  }

  /** The value with the link that it is, where nothing around it is a link already. */
  public Component linked() {
    return link.isEmpty() ? component() : anchor();
  }

  public Span component() {
    Span span = parts.isEmpty() ? new Span(text) : new Span();
    parts.forEach(part -> span.add(part.component()));
    span.setClassName(css);
    if (!tip.isEmpty()) {
      span.getElement().setAttribute("title", tip);
    }
    return span;
  }

  /** The page that it leads to learns nothing of ours. */
  private Anchor anchor() {
    Anchor anchor = new Anchor(link, text, AnchorTarget.BLANK);
    anchor.getElement().setAttribute("rel", "noopener noreferrer");
    anchor.setClassName(css);
    return anchor;
  }
}
