package io.formwork.ui.why;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/**
 * An entry of a menu for something that cannot be done: it looks so, and says why when it is
 * chosen. A disabled one could not be asked, neither by keys nor by a finger.
 */
public final class WhyItem {

  private WhyItem() {}

  /**
   * Adds it below another entry.
   *
   * @param tell says why, when it is chosen
   */
  public static MenuItem add(MenuItem menu, String title, Runnable tell) {
    Span name = new Span(title);
    name.addClassName("fw-refused-name");
    Span ask = new Span(text("why"));
    ask.addClassName("fw-refused-ask");
    MenuItem item = menu.getSubMenu().addItem(new Div(name, ask), click -> tell.run());
    item.setAriaLabel(text("why.refused", title));
    return item;
  }
}
