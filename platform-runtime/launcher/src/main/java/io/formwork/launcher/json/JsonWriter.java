package io.formwork.launcher.json;

import static io.formwork.metadata.json.JsonText.quoted;

import java.util.Map;
import java.util.stream.Collectors;

/** Writes JSON: arrays and objects that hold others in lines of their own, the rest in one line. */
public final class JsonWriter {

  private static final int WIDTH = 100;

  private JsonWriter() {}

  /** The text, ending with a line break. */
  public static String write(Json json) {
    return write(json, "") + "\n";
  }

  private static String write(Json json, String indent) {
    String line = inLine(json);
    if (line.length() + indent.length() <= WIDTH) {
      return line;
    }
    String deeper = indent + "  ";
    return switch (json) {
      case Json.Items items ->
          items.values().stream()
              .map(item -> deeper + write(item, deeper))
              .collect(Collectors.joining(",\n", "[\n", "\n" + indent + "]"));
      case Json.Members members ->
          members.values().entrySet().stream()
              .map(member -> deeper + name(member) + write(member.getValue(), deeper))
              .collect(Collectors.joining(",\n", "{\n", "\n" + indent + "}"));
      default -> line;
    };
  }

  private static String inLine(Json json) {
    return switch (json) {
      case Json.Text text -> quoted(text.value());
      case Json.Figure figure -> figure.digits();
      case Json.Flag flag -> String.valueOf(flag.value());
      case Json.Nothing ignored -> "null";
      case Json.Items items ->
          items.values().stream()
              .map(JsonWriter::inLine)
              .collect(Collectors.joining(", ", "[", "]"));
      case Json.Members members ->
          members.values().entrySet().stream()
              .map(member -> name(member) + inLine(member.getValue()))
              .collect(Collectors.joining(", ", "{", "}"));
    };
  }

  private static String name(Map.Entry<String, Json> member) {
    return quoted(member.getKey()) + ": ";
  }
}
