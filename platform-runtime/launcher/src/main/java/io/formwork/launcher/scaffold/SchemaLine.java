package io.formwork.launcher.scaffold;

/** The first line of a definition, by which editors without our language server complete it. */
final class SchemaLine {

  private SchemaLine() {}

  /** The text with the line above it, if it is YAML; its first word says the kind. */
  static String above(String path, String text) {
    if (!path.endsWith(".yaml")) {
      return text;
    }
    String up = "../".repeat(path.split("/").length - 1);
    String kind = text.substring(0, text.indexOf(':'));
    return "# yaml-language-server: $schema=%s.formwork/schema/%s.json%n%s"
        .formatted(up, kind, text);
  }
}
