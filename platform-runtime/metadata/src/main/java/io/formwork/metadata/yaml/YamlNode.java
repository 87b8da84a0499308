package io.formwork.metadata.yaml;

import io.formwork.metadata.diagnostic.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** What stands at one place of a YAML file. */
public sealed interface YamlNode {

  Span span();

  /**
   * A single value.
   *
   * @param text the value with quotes and folding undone
   * @param style how it was written; a quoted word is never a number, a truth value or empty
   */
  record Scalar(String text, Style style, Span span) implements YamlNode {

    /** Whether it says that there is no value. */
    public boolean isEmpty() {
      return style == Style.PLAIN && (text.equals("null") || text.equals("~"));
    }

    /** The place of the first character of the text itself, past an opening quote. */
    public Span content() {
      return YamlSpans.content(this);
    }
  }

  /** Values in order. */
  record Sequence(List<YamlNode> items, Span span) implements YamlNode {
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /** Keys with their values, in the order of the file. */
  record Mapping(SequencedMap<String, Entry> entries, Span span) implements YamlNode {
    public Mapping {
      entries = new LinkedHashMap<>(entries);
    }

    public boolean has(String key) {
      return entries.containsKey(key);
    }

    public Optional<Entry> entry(String key) {
      return Optional.ofNullable(entries.get(key));
    }

    public Optional<YamlNode> value(String key) {
      return entry(key).map(Entry::value);
    }

    public Optional<Scalar> scalar(String key) {
      return value(key).filter(Scalar.class::isInstance).map(Scalar.class::cast);
    }

    public Optional<String> text(String key) {
      return scalar(key).map(Scalar::text);
    }

    /** The mapping at the key; empty when there is none. */
    public Mapping mapping(String key) {
      return value(key)
          .filter(Mapping.class::isInstance)
          .map(Mapping.class::cast)
          .orElseGet(() -> new Mapping(new LinkedHashMap<>(), span));
    }

    /** The items at the key; a value that is no list counts as a list of one. */
    public List<YamlNode> items(String key) {
      return value(key)
          .map(v -> v instanceof Sequence s ? s.items() : List.of(v))
          .orElse(List.of());
    }

    /** The items at the key that are single values. */
    public List<Scalar> scalars(String key) {
      return items(key).stream().filter(Scalar.class::isInstance).map(Scalar.class::cast).toList();
    }

    /** The items at the key that are mappings. */
    public List<Mapping> mappings(String key) {
      return items(key).stream()
          .filter(Mapping.class::isInstance)
          .map(Mapping.class::cast)
          .toList();
    }

    /** The entries whose values are mappings, such as the fields of an object. */
    public Map<String, Mapping> children() {
      SequencedMap<String, Mapping> children = new LinkedHashMap<>();
      entries.forEach((name, entry) -> {
        if (entry.value() instanceof Mapping child) {
          children.put(name, child);
        }
      });
      return children;
    }

    /** The entries in order. */
    public List<Entry> list() {
      return new ArrayList<>(entries.values());
    }
  }

  /** A key and what stands under it. */
  record Entry(Scalar key, YamlNode value) {
    public String name() {
      return key.text();
    }
  }

  /** How a value was written. */
  enum Style {
    PLAIN,
    SINGLE_QUOTED,
    DOUBLE_QUOTED,
    /** A block whose lines are kept as they stand; its span begins with its text. */
    LITERAL,
    FOLDED
  }
}
