package io.formwork.metadata.resolve;

import io.formwork.metadata.definition.Descriptor;
import io.formwork.metadata.definition.Key;
import io.formwork.metadata.definition.Shape;
import io.formwork.metadata.model.Declaration;
import io.formwork.metadata.model.Label;
import io.formwork.metadata.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes a definition apart along its descriptor: every named part is a declaration of its own, what
 * else stands under its keys is said by it. A key that is added to the language is thereby compared
 * by every plan without a word here.
 */
final class Declarer {

  private static final String LIFECYCLE = "lifecycle";

  /** Said by their parts: an owned object is one of its own. */
  private static final Set<String> ELSEWHERE = Set.of("owned");

  private final Labels labels;
  private final Map<String, Declaration> found;
  private final Optional<String> owner;

  Declarer(Labels labels, Map<String, Declaration> found) {
    this(labels, found, Optional.empty());
  }

  private Declarer(Labels labels, Map<String, Declaration> found, Optional<String> owner) {
    this.labels = labels;
    this.found = found;
    this.owner = owner;
  }

  /** Adds the thing and its parts. */
  void add(String address, String name, Shape shape, YamlNode.Mapping content) {
    add(address, name, shape, content, Set.of());
  }

  /** The same without the key that only says what the file is. */
  void add(String address, String name, Shape shape, YamlNode.Mapping content, Set<String> except) {
    Variant variant = variant(shape, content);
    Map<String, List<String>> says = new LinkedHashMap<>();
    Map<String, Declaration> parts = new LinkedHashMap<>();
    Declarer below = new Declarer(labels, parts, Optional.of(address));
    for (YamlNode.Entry entry : content.list()) {
      if (!except.contains(entry.name()) && !ELSEWHERE.contains(entry.name())) {
        Optional<Shape> of =
            variant.keys().flatMap(k -> k.key(entry.name())).map(Key::shape).map(Declarer::usual);
        below.key(address, "", entry, of, says);
      }
    }
    Label title = labels.titleOf(address, content.scalar("title"), name);
    found.put(address, new Declaration(variant.thing(), address, owner, name, title, says));
    found.putAll(parts);
  }

  /** What was checked when all layers lay together is of the one shape that it usually is. */
  private static Shape usual(Shape shape) {
    return shape instanceof Shape.Open open && !open.usual().isEmpty()
        ? open.usual().getFirst()
        : shape;
  }

  private void key(
      String of,
      String prefix,
      YamlNode.Entry entry,
      Optional<Shape> shape,
      Map<String, List<String>> says) {
    if (shape.isPresent() && entry.value() instanceof YamlNode.Mapping mapping) {
      if (shape.get() instanceof Shape.Named(Shape inner)) {
        parts(of, entry.name(), inner, mapping, says);
        return;
      }
      if (shape.get() instanceof Shape.Keys(Descriptor keys)) {
        flatten(of, entry.name() + ".", keys, mapping, says);
        return;
      }
    }
    says.put(prefix + entry.name(), FlowText.items(entry.value()));
  }

  private void parts(
      String of,
      String key,
      Shape shape,
      YamlNode.Mapping mapping,
      Map<String, List<String>> says) {
    for (YamlNode.Entry part : mapping.list()) {
      String address = Addresses.part(of, key, part.name());
      if (part.value() instanceof YamlNode.Mapping content) {
        add(address, part.name(), shape, content);
      } else {
        says.put(key + "." + part.name(), FlowText.items(part.value()));
      }
    }
  }

  /** A group of keys without a name of its own belongs to its owner; a lifecycle has parts. */
  private void flatten(
      String of,
      String prefix,
      Descriptor keys,
      YamlNode.Mapping mapping,
      Map<String, List<String>> says) {
    boolean states = prefix.equals(LIFECYCLE + ".");
    String stateField = of + "." + mapping.text("field").orElse("status");
    for (YamlNode.Entry entry : mapping.list()) {
      Optional<Shape> shape = keys.key(entry.name()).map(Key::shape);
      if (states && entry.name().equals("states")) {
        key(stateField, "", new YamlNode.Entry(valuesKey(entry), entry.value()), shape, says);
      } else {
        key(of, prefix, entry, shape, says);
      }
    }
  }

  /** States lie under the field of the lifecycle as values under their choices. */
  private static YamlNode.Scalar valuesKey(YamlNode.Entry entry) {
    return new YamlNode.Scalar("values", entry.key().style(), entry.key().span());
  }

  /** What people call it, and the keys it may have. */
  private record Variant(String thing, Optional<Descriptor> keys) {
    static Variant of(String thing, Descriptor keys) {
      return new Variant(thing.replaceFirst("^an? ", ""), Optional.of(keys));
    }
  }

  private static Variant variant(Shape shape, YamlNode.Mapping content) {
    return switch (shape) {
      case Shape.Keys(Descriptor keys) -> Variant.of(keys.thing(), keys);
      case Shape.ByKey(String thing, var variants) ->
          variants.entrySet().stream()
              .filter(variant -> content.has(variant.getKey()))
              .findFirst()
              .map(variant -> Variant.of(variant.getValue().thing(), variant.getValue()))
              .orElse(new Variant(thing, Optional.empty()));
      case Shape.ByWord(String thing, String key, var variants) ->
          Optional.ofNullable(variants.get(content.text(key).orElse("")))
              .map(keys -> Variant.of(thing, keys))
              .orElse(new Variant(thing, Optional.empty()));
      case Shape.Single single -> new Variant(single.said(), Optional.empty());
      case Shape.Word word -> new Variant(word.said(), Optional.empty());
      case Shape.Pattern pattern -> new Variant(pattern.said(), Optional.empty());
      case Shape.ListOf list -> new Variant(list.said(), Optional.empty());
      case Shape.Named named -> new Variant(named.said(), Optional.empty());
      case Shape.Forms forms -> new Variant(forms.said(), Optional.empty());
      case Shape.Open open ->
          new Variant(open.said().replaceFirst("^the keys of an? ", ""), Optional.empty());
    };
  }
}
