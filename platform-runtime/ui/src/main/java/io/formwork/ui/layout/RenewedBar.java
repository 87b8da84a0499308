package io.formwork.ui.layout;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/**
 * Says over a form in which somebody types that the application has changed meanwhile. The form
 * stays until it is asked for anew.
 */
public class RenewedBar extends Div {

  private static final long serialVersionUID = 1L;

  private final Span words = new Span();
  private final Button show;

  public RenewedBar(Runnable redraw) {
    addClassNames("fw-stale", "fw-renewed");
    show = new Button(text("renewed.show"), click -> redraw.run());
    add(words, show);
    setVisible(false);
  }

  /** What has been typed stays in sight. */
  public void offer() {
    words.setText(text("renewed"));
    show.setVisible(true);
    setVisible(true);
  }

  /** These fields are no longer there, and what was typed into them has no place. */
  public void tellLost(List<String> titles) {
    words.setText(text("renewed.lost", String.join(", ", titles)));
    show.setVisible(false);
    setVisible(!titles.isEmpty());
  }
}
