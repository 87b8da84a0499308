package io.formwork.ui.show;

import com.vaadin.flow.component.html.Div;
import io.formwork.core.value.PlainText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;
import org.jsoup.safety.Safelist;

/**
 * Text with simple marks, shown and typed. It is cleaned once more before it is shown: nothing that
 * came into the database may run in a browser.
 */
public final class RichTexts {

  private RichTexts() {}

  public static Div show(String html) {
    Document.OutputSettings asWritten = new Document.OutputSettings().prettyPrint(false);
    Div shown = new Div();
    shown.addClassName("fw-rich");
    shown.getElement().setProperty("innerHTML", Jsoup.clean(html, "", Safelist.basic(), asWritten));
    return shown;
  }

  /** As it is put into a box for typing. */
  public static String toType(String html) {
    return PlainText.of(html);
  }

  /** What was typed, with the characters that HTML would take for marks written out. */
  public static String typed(String text) {
    return Entities.escape(text.strip());
  }
}
