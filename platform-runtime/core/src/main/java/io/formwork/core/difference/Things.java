package io.formwork.core.difference;

import io.formwork.core.message.Message;
import io.formwork.metadata.model.Label;
import java.util.Set;

/** What people call the kinds of things that are declared. */
final class Things {

  /** Those that have a word in every language of the platform. */
  static final Set<String> KNOWN =
      Set.of(
          "app",
          "setting",
          "object",
          "field",
          "relation",
          "owned object",
          "state",
          "transition",
          "check",
          "choices",
          "choice",
          "role",
          "policy",
          "calendar",
          "list",
          "board",
          "form",
          "dashboard",
          "measure",
          "summary",
          "page",
          "process",
          "node",
          "notification",
          "strategy",
          "decision table",
          "clock",
          "seed",
          "scenario",
          "demo",
          "texts",
          "rules");

  private Things() {}

  /** A word for the kind; that of the definitions where there is no other. */
  static Message word(String thing) {
    return KNOWN.contains(thing)
        ? Message.of("plan.thing." + thing.replace(' ', '_'))
        : new Message.Declared(
            Label.of(Character.toUpperCase(thing.charAt(0)) + thing.substring(1)));
  }
}
