package io.formwork.launcher.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** Reads JSON (RFC 8259). Small, because the commands read nothing but answers of our own. */
public final class JsonReader {

  private static final int DEEPEST = 64;

  private final String text;
  private int at;
  private int depth;

  private JsonReader(String text) {
    this.text = text;
  }

  /** The value; empty when the text is no JSON, such as the page of a proxy. */
  public static Optional<Json> read(String text) {
    JsonReader reader = new JsonReader(text);
    try {
      Json value = reader.value();
      reader.space();
      return reader.at == text.length() ? Optional.of(value) : Optional.empty();
    } catch (NotJson | IndexOutOfBoundsException | NumberFormatException notJson) {
      return Optional.empty();
    }
  }

  private static final class NotJson extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private Json value() {
    space();
    return switch (text.charAt(at)) {
      case '{' -> nested(this::members);
      case '[' -> nested(this::items);
      case '"' -> new Json.Text(string());
      case 't' -> word("true", new Json.Flag(true));
      case 'f' -> word("false", new Json.Flag(false));
      case 'n' -> word("null", new Json.Nothing());
      default -> figure();
    };
  }

  private Json nested(java.util.function.Supplier<Json> inside) {
    require(++depth <= DEEPEST);
    Json value = inside.get();
    depth--;
    return value;
  }

  private Json members() {
    SequencedMap<String, Json> members = new LinkedHashMap<>();
    at++;
    space();
    while (text.charAt(at) != '}') {
      space();
      String name = string();
      space();
      require(text.charAt(at++) == ':');
      members.put(name, value());
      comma('}');
    }
    at++;
    return new Json.Members(members);
  }

  private Json items() {
    List<Json> items = new ArrayList<>();
    at++;
    space();
    while (text.charAt(at) != ']') {
      items.add(value());
      comma(']');
    }
    at++;
    return new Json.Items(items);
  }

  /** Steps over a comma, after which something must follow. */
  private void comma(char end) {
    space();
    if (text.charAt(at) == ',') {
      at++;
      space();
      require(text.charAt(at) != end);
      return;
    }
    require(text.charAt(at) == end);
  }

  private String string() {
    require(text.charAt(at++) == '"');
    StringBuilder string = new StringBuilder();
    while (text.charAt(at) != '"') {
      char c = text.charAt(at++);
      string.append(c == '\\' ? escaped() : c);
    }
    at++;
    return string.toString();
  }

  private char escaped() {
    char c = text.charAt(at++);
    return switch (c) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'u' -> (char) Integer.parseInt(text.substring(at, at += 4), 16);
      case '"', '\\', '/' -> c;
      default -> throw new NotJson();
    };
  }

  private Json word(String word, Json value) {
    require(text.startsWith(word, at));
    at += word.length();
    return value;
  }

  private Json figure() {
    int from = at;
    while (at < text.length() && "+-0123456789.eE".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    Double.parseDouble(text.substring(from, at));
    return new Json.Figure(text.substring(from, at));
  }

  private void space() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private static void require(boolean holds) {
    if (!holds) {
      throw new NotJson();
    }
  }
}
