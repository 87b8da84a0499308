package io.formwork.metadata.definition;

/**
 * One key that a definition may have.
 *
 * @param documentation what it does, its unit and what holds without it, in one or two sentences of
 *     Markdown: the text of the reference, of completion and of the JSON Schema
 */
public record Key(String name, Shape shape, String documentation, boolean required) {

  /** What a thing is called, where nothing more is to be said of it. */
  static final Key TITLE =
      of("title", Shape.text(), "What people read. Left out, it is made of the name.");

  /** Of things whose names data holds. */
  static final Key RENAMED =
      of(
          "renamed_from",
          Shape.text(),
          "The name it had before. Data that holds it gets the new name with the release.");

  static Key of(String name, Shape shape, String documentation) {
    return new Key(name, shape, documentation, false);
  }

  static Key required(String name, Shape shape, String documentation) {
    return new Key(name, shape, documentation, true);
  }
}
