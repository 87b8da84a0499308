package io.formwork.core.value;

/** Rich text without its marks, for lists, letters and spreadsheets. */
public final class PlainText {

  private PlainText() {}

  /** The text of the sanitised HTML, paragraphs as lines. */
  public static String of(String html) {
    return html.replaceAll("(?i)<br\\s*/?>|</p>|</li>", "\n")
        .replaceAll("<[^>]*>", "")
        .replace("&nbsp;", " ")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
        .strip();
  }
}
