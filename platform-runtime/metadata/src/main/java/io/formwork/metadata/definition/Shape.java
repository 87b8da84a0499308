package io.formwork.metadata.definition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What may stand under a key. */
public sealed interface Shape {

  /** What a person is told that belongs here: {@code a text}. */
  String said();

  /** A single value, checked further by nobody here. */
  record Single(String said) implements Shape {}

  /** One of the words. */
  record Word(List<String> words) implements Shape {
    public Word {
      words = List.copyOf(words);
    }

    @Override
    public String said() {
      return words.size() == 1
          ? "\"" + words.getFirst() + "\""
          : "one of " + String.join(", ", words);
    }
  }

  /** A single value that reads as the pattern says. */
  record Pattern(String said, java.util.regex.Pattern pattern) implements Shape {}

  /** Values in order. */
  record ListOf(Shape item) implements Shape {
    @Override
    public String said() {
      return "a list with " + item.said() + " in each place";
    }
  }

  /** Names chosen by the author, each with the same shape. */
  record Named(Shape value) implements Shape {
    @Override
    public String said() {
      return "names, each with " + value.said();
    }
  }

  /** Keys that a descriptor lists. */
  record Keys(Descriptor descriptor) implements Shape {
    @Override
    public String said() {
      return "the keys of " + descriptor.thing();
    }
  }

  /**
   * Keys by which of several distinguishing keys is there: a chart has {@code bar} or {@code line}.
   */
  record ByKey(String thing, SequencedMap<String, Descriptor> variants) implements Shape {
    @Override
    public String said() {
      return thing + " with one of " + String.join(", ", variants.keySet());
    }
  }

  /** Keys by the word under one of them: a field's keys by its {@code type}. */
  record ByWord(String thing, String key, SequencedMap<String, Descriptor> variants)
      implements Shape {
    @Override
    public String said() {
      return "the keys of " + thing;
    }
  }

  /** One of several forms, told apart by whether a single value, a list or keys were written. */
  record Forms(Optional<Shape> single, Optional<Shape> list, Optional<Shape> keys)
      implements Shape {
    @Override
    public String said() {
      if (single.isPresent() && list.equals(Optional.of(listOf(single.get())))) {
        return single.get().said() + ", or a list of such";
      }
      return Stream.of(single, keys, list)
          .flatMap(Optional::stream)
          .map(Shape::said)
          .collect(Collectors.joining(", or "));
    }
  }

  /**
   * Anything; read by whoever knows more.
   *
   * @param usual the shapes of which it will be one, for those who help to write it
   */
  record Open(String said, List<Shape> usual) implements Shape {
    public Open {
      usual = List.copyOf(usual);
    }
  }

  /** Whether a key of that name could stand here. */
  default boolean mayHave(String key) {
    return switch (this) {
      case Keys keys -> keys.descriptor().key(key).isPresent();
      case ByKey variants -> mayHave(variants.variants(), key);
      case ByWord variants -> mayHave(variants.variants(), key);
      case Forms forms -> forms.keys().map(form -> form.mayHave(key)).orElse(false);
      case Open open -> open.usual().stream().anyMatch(shape -> shape.mayHave(key));
      case Named named -> true;
      case ListOf list -> false;
      case Single single -> false;
      case Word word -> false;
      case Pattern pattern -> false;
    };
  }

  private static boolean mayHave(Map<String, Descriptor> variants, String key) {
    return variants.values().stream().anyMatch(variant -> variant.key(key).isPresent());
  }

  static Shape text() {
    return new Single("a text");
  }

  static Shape expression() {
    return new Single("an expression");
  }

  static Shape literal() {
    return new Single("a value");
  }

  /** A name of something defined elsewhere, resolved later. */
  static Shape reference(String what) {
    return new Single("the name of " + what);
  }

  static Shape word(String... words) {
    return new Word(List.of(words));
  }

  static Shape flag() {
    return word("true", "false");
  }

  static Shape whole() {
    return new Pattern("a whole number", java.util.regex.Pattern.compile("-?\\d{1,18}"));
  }

  /** How many of something: at least one, and no more than anybody could mean. */
  static Shape count() {
    return new Pattern(
        "a number from 1 to 999999", java.util.regex.Pattern.compile("[1-9]\\d{0,5}"));
  }

  static Shape duration() {
    return new Pattern(
        "a duration such as 15m, 1h30m or 2d",
        java.util.regex.Pattern.compile("(?=\\d)(\\d{1,5}d)?(\\d{1,6}h)?(\\d{1,8}m)?(\\d{1,9}s)?"));
  }

  static Shape listOf(Shape item) {
    return new ListOf(item);
  }

  /** A single value, or a list of such values. */
  static Shape oneOrMore(Shape item) {
    return new Forms(Optional.of(item), Optional.of(listOf(item)), Optional.empty());
  }

  static Shape named(Shape value) {
    return new Named(value);
  }

  static Shape named(Descriptor descriptor) {
    return new Named(keys(descriptor));
  }

  static Shape keys(Descriptor descriptor) {
    return new Keys(descriptor);
  }

  static Shape byKey(String thing, Map<String, Descriptor> variants) {
    return new ByKey(thing, new LinkedHashMap<>(variants));
  }
}
