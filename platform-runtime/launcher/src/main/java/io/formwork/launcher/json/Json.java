package io.formwork.launcher.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * A value of JSON. What an answer does not hold reads as empty, so that a newer or older server
 * does not stop a command that could do without.
 */
public sealed interface Json {

  /** A text. */
  record Text(String value) implements Json {}

  /** A number as it was written. */
  record Figure(String digits) implements Json {}

  /** True or false. */
  record Flag(boolean value) implements Json {}

  /** {@code null}, and what is not there. */
  record Nothing() implements Json {}

  /** An array. */
  record Items(List<Json> values) implements Json {
    public Items {
      values = List.copyOf(values);
    }
  }

  /** An object, in the order in which it was written. */
  record Members(SequencedMap<String, Json> values) implements Json {
    public Members {
      values = new LinkedHashMap<>(values);
    }

    /** The same with one member more. */
    public Members with(String name, Json value) {
      SequencedMap<String, Json> more = new LinkedHashMap<>(values);
      more.put(name, value);
      return new Members(more);
    }
  }

  static Json of(String text) {
    return new Text(text);
  }

  static Json of(long number) {
    return new Figure(Long.toString(number));
  }

  static Json of(List<? extends Json> values) {
    return new Items(new ArrayList<>(values));
  }

  static Json texts(List<String> values) {
    return of(values.stream().map(Json::of).toList());
  }

  /** An object without members; see {@link Members#with}. */
  static Members object() {
    return new Members(new LinkedHashMap<>());
  }

  /** The member of that name. */
  default Json at(String name) {
    return this instanceof Members members && members.values().containsKey(name)
        ? members.values().get(name)
        : new Nothing();
  }

  /** The members, of an object. */
  default Map<String, Json> members() {
    return this instanceof Members members ? members.values() : Map.of();
  }

  /** The values, of an array. */
  default List<Json> items() {
    return this instanceof Items items ? items.values() : List.of();
  }

  /** The text, or the digits. */
  default String text() {
    return switch (this) {
      case Text text -> text.value();
      case Figure figure -> figure.digits();
      case Flag flag -> String.valueOf(flag.value());
      case Nothing ignored -> "";
      case Items ignored -> "";
      case Members ignored -> "";
    };
  }

  /** The texts of an array. */
  default List<String> texts() {
    return items().stream().map(Json::text).toList();
  }

  /** The whole number, 0 where there is none. */
  default long number() {
    return this instanceof Figure figure && figure.digits().matches("-?\\d{1,18}")
        ? Long.parseLong(figure.digits())
        : 0;
  }
}
