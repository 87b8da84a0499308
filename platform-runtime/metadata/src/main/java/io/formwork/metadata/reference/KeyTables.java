package io.formwork.metadata.reference;

import io.formwork.metadata.definition.Descriptor;
import io.formwork.metadata.definition.Key;
import io.formwork.metadata.definition.Shape;
import java.util.LinkedHashSet;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

/** The keys of one kind of definition as tables of Markdown, each set of keys once. */
final class KeyTables {

  private final StringBuilder text = new StringBuilder();
  private final Set<String> printed = new LinkedHashSet<>();

  private KeyTables() {}

  static String of(Shape shape) {
    KeyTables tables = new KeyTables();
    tables.shape(shape);
    return tables.text.toString();
  }

  private void shape(Shape shape) {
    switch (shape) {
      case Shape.Keys keys -> descriptor(keys.descriptor());
      case Shape.ByKey variants -> variants(variants.thing(), variants.variants());
      case Shape.ByWord variants -> variants(variants.thing(), variants.variants());
      case Shape.ListOf list -> shape(list.item());
      case Shape.Named named -> shape(named.value());
      case Shape.Forms forms -> {
        forms.list().ifPresent(this::shape);
        forms.keys().ifPresent(this::shape);
      }
      case Shape.Open open -> open.usual().forEach(this::shape);
      case Shape.Single single -> {}
      case Shape.Word word -> {}
      case Shape.Pattern pattern -> {}
    }
  }

  private void descriptor(Descriptor descriptor) {
    if (printed.add(descriptor.thing())) {
      heading(descriptor.thing());
      table(descriptor);
      descriptor.keys().forEach(key -> shape(key.shape()));
    }
  }

  private void variants(String thing, SequencedMap<String, Descriptor> variants) {
    if (!printed.add(thing)) {
      return;
    }
    heading(thing);
    text.append("\n| %s of | keys, the required ones in bold |\n|---|---|\n".formatted(thing));
    variants.forEach(
        (name, descriptor) -> text.append("| `%s` | %s |\n".formatted(name, names(descriptor))));
    Descriptor united = Descriptor.united(thing, variants.values());
    table(united);
    united.keys().forEach(key -> shape(key.shape()));
  }

  private void heading(String thing) {
    String title = Character.toUpperCase(thing.charAt(0)) + thing.substring(1);
    text.append("\n## ").append(title).append("\n");
  }

  private static String names(Descriptor descriptor) {
    return descriptor.keys().stream()
        .map(key -> (key.required() ? "**`%s`**" : "`%s`").formatted(key.name()))
        .collect(Collectors.joining(", "));
  }

  private void table(Descriptor descriptor) {
    text.append("\n| key | what it does | what stands there |\n|---|---|---|\n");
    descriptor.keys().forEach(this::row);
  }

  private void row(Key key) {
    String name = key.required() ? "**`%s`**" : "`%s`";
    text.append("| ")
        .append(name.formatted(key.name()))
        .append(" | ")
        .append(cell(key.documentation()))
        .append(" | ")
        .append(cell(key.shape().said()))
        .append(" |\n");
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }
}
