package io.formwork.metadata.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The keys of every kind of definition as Markdown, printed from the descriptors, so that what
 * people read about the format is what the reader holds them to.
 */
public final class FormatReference {

  private final StringBuilder text = new StringBuilder();
  private final Set<String> printed = new LinkedHashSet<>();

  private FormatReference() {}

  public static String render() {
    FormatReference reference = new FormatReference();
    for (Kind kind : Kind.values()) {
      reference.kind(kind);
    }
    ProcessDescriptors.NODES.values().forEach(node -> reference.descriptor(node, 4));
    return reference.text.toString();
  }

  private void kind(Kind kind) {
    text.append("\n### `").append(kind.word()).append(":`\n");
    text.append("\n").append(kind.introduction()).append("\n");
    if (kind == Kind.TEXTS) {
      text.append("\nThe language, then addresses with their texts.\n");
      return;
    }
    shape(kind.shape(), 3);
  }

  /** Prints the keys that the shape leads to, each set of keys once. */
  private void shape(Shape shape, int level) {
    switch (shape) {
      case Shape.Keys keys -> descriptor(keys.descriptor(), level);
      case Shape.ByKey variants -> variants(variants.thing(), variants.variants(), level);
      case Shape.ByWord variants -> variants(variants.thing(), variants.variants(), level);
      case Shape.ListOf list -> shape(list.item(), level);
      case Shape.Named named -> shape(named.value(), level);
      case Shape.Forms forms -> {
        forms.list().ifPresent(list -> shape(list, level));
        forms.keys().ifPresent(keys -> shape(keys, level));
      }
      case Shape.Single single -> {}
      case Shape.Word word -> {}
      case Shape.Pattern pattern -> {}
      case Shape.Open open -> {}
    }
  }

  private void descriptor(Descriptor descriptor, int level) {
    if (!printed.add(descriptor.thing())) {
      return;
    }
    heading(descriptor.thing(), level);
    table(descriptor.keys());
    descriptor.keys().forEach(key -> shape(key.shape(), 4));
  }

  private void variants(String thing, SequencedMap<String, Descriptor> variants, int level) {
    if (!printed.add(thing)) {
      return;
    }
    heading(thing, level);
    text.append("\n| ")
        .append(thing)
        .append(" of | keys, the required ones in bold |\n|---|---|\n");
    variants.forEach(
        (name, descriptor) -> text.append("| `%s` | %s |\n".formatted(name, names(descriptor))));
    List<Key> keys = united(variants);
    table(keys);
    keys.forEach(key -> shape(key.shape(), 4));
  }

  private void heading(String thing, int level) {
    if (level > 3) {
      text.append("\n").append("#".repeat(level)).append(" ").append(thing).append("\n");
    }
  }

  private static String names(Descriptor descriptor) {
    return descriptor.keys().stream()
        .map(key -> (key.required() ? "**`%s`**" : "`%s`").formatted(key.name()))
        .collect(Collectors.joining(", "));
  }

  /** Every key of all variants once; required only where all of them need it. */
  private static List<Key> united(SequencedMap<String, Descriptor> variants) {
    Map<String, Key> keys = new LinkedHashMap<>();
    for (Descriptor descriptor : variants.values()) {
      for (Key key : descriptor.keys()) {
        boolean always =
            variants.values().stream()
                .allMatch(other -> other.key(key.name()).map(Key::required).orElse(false));
        keys.putIfAbsent(key.name(), new Key(key.name(), key.shape(), key.documentation(), always));
      }
    }
    return new ArrayList<>(keys.values());
  }

  private void table(List<Key> keys) {
    text.append("\n| key | | what stands there | what it does |\n|---|---|---|---|\n");
    for (Key key : keys) {
      String required = key.required() ? "required" : "";
      text.append(
          "| `%s` | %s | %s | %s |\n"
              .formatted(key.name(), required, key.shape().said(), key.documentation()));
    }
  }
}
