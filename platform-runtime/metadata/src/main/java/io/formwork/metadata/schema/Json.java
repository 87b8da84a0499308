package io.formwork.metadata.schema;

import static io.formwork.metadata.json.JsonText.quoted;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** A value of JSON that is written, never read. */
sealed interface Json {

  /** A text. */
  record Text(String text) implements Json {}

  /** A number or a truth value, as it is written. */
  record Literal(String written) implements Json {}

  /** Values in order. */
  record Array(List<Json> items) implements Json {
    public Array {
      items = List.copyOf(items);
    }
  }

  /** Members in order. */
  record Members(SequencedMap<String, Json> members) implements Json {
    public Members() {
      this(new LinkedHashMap<>());
    }

    Members with(String name, Json value) {
      SequencedMap<String, Json> more = new LinkedHashMap<>(members);
      more.put(name, value);
      return new Members(more);
    }

    Members with(String name, String text) {
      return with(name, new Text(text));
    }
  }

  static Json texts(Collection<String> texts) {
    return new Array(texts.stream().<Json>map(Text::new).toList());
  }

  static Json of(boolean value) {
    return new Literal(String.valueOf(value));
  }

  /** With two blanks a level and a line end at the end. */
  default String render() {
    StringBuilder out = new StringBuilder();
    write(out, "\n");
    return out.append('\n').toString();
  }

  private void write(StringBuilder out, String lineEnd) {
    String deeper = lineEnd + "  ";
    switch (this) {
      case Text text -> out.append(quoted(text.text()));
      case Literal literal -> out.append(literal.written());
      case Array array -> {
        String before = "[";
        for (Json item : array.items()) {
          out.append(before).append(deeper);
          item.write(out, deeper);
          before = ",";
        }
        out.append(array.items().isEmpty() ? "[]" : lineEnd + "]");
      }
      case Members object -> {
        String before = "{";
        for (Map.Entry<String, Json> member : object.members().entrySet()) {
          out.append(before).append(deeper);
          out.append(quoted(member.getKey())).append(": ");
          member.getValue().write(out, deeper);
          before = ",";
        }
        out.append(object.members().isEmpty() ? "{}" : lineEnd + "}");
      }
    }
  }
}
