package io.formwork.metadata.model;

/**
 * A value of an application that administrators change while it runs, without a release.
 * Expressions read it as {@code settings.quiet_after}.
 *
 * @param field its name, title, type and limits, and the default, which it is worth until somebody
 *     changes it; it lies in no table of an object
 */
public record Setting(Field field) {

  /** What begins the name of a setting in expressions, and its address. */
  public static final String ROOT = "settings";

  public String name() {
    return field.name();
  }

  public Label title() {
    return field.title();
  }

  public FieldType type() {
    return field.type();
  }

  /** The model is checked: a setting without a default is a bug. */
  public Object defaultValue() {
    return field.defaultValue().orElseThrow();
  }
}
