package io.formwork.metadata.resolve;

import io.formwork.metadata.definition.Definition;
import io.formwork.metadata.definition.Kind;
import io.formwork.metadata.model.Setting;
import java.util.Map;

/** The addresses of things, as {@code docs/definitions.md} lists them. */
final class Addresses {

  /** Parts that lie directly under their owner; the rest are told apart by the word here. */
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("fields", ""),
          Map.entry("relations", ""),
          Map.entry("values", ""),
          Map.entry("policies", ""),
          Map.entry("nodes", ""),
          Map.entry("transitions", "transition"),
          Map.entry("checks", "check"),
          Map.entry("measures", "measure"),
          Map.entry("plots", "plot"),
          Map.entry("indexes", "index"),
          Map.entry("summaries", "summary"));

  private Addresses() {}

  static String of(Definition definition) {
    String name = definition.name();
    return switch (definition.kind()) {
      case APP, PACKAGE, OVERLAY -> "app";
      case OBJECT -> name;
      case DASHBOARD, PAGE -> Kind.VIEW.word() + "." + name;
      case CLOCK -> definition.content().text("object").orElse("") + ".clock." + name;
      default -> definition.kind().word() + "." + name;
    };
  }

  static String part(String owner, String key, String name) {
    if (key.equals(Setting.ROOT)) {
      return Setting.ROOT + "." + name;
    }
    String word = WORDS.getOrDefault(key, key);
    return word.isEmpty() ? owner + "." + name : owner + "." + word + "." + name;
  }
}
