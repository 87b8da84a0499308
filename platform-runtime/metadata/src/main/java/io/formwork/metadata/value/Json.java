package io.formwork.metadata.value;

/**
 * A JSON value in one way of writing: names in their order by code points, numbers without
 * exponents, no spaces. Two that say the same are equal.
 *
 * @param text the compact text; made by {@link JsonReader}
 */
public record Json(String text) {

  /** Reads a text that was made by this class or by the database. */
  public static Json of(String wellFormed) {
    return switch (JsonReader.read(wellFormed)) {
      case JsonReader.Outcome.Read read -> read.value();
      case JsonReader.Outcome.Wrong wrong -> throw new IllegalArgumentException(wrong.toString());
    };
  }

  /** The text as it stands in JSON, in quotes. */
  public static String quoted(CharSequence text) {
    return JsonText.quoted(text);
  }

  /** Whether it is the word {@code null}: a field that holds it is empty. */
  public boolean isNull() {
    return text.equals("null");
  }

  /** Over several lines, for people. */
  public String pretty() {
    return JsonLayout.of(text);
  }

  @Override
  public String toString() {
    return text;
  }
}
