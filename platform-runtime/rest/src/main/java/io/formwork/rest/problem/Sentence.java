package io.formwork.rest.problem;

import io.formwork.core.message.Message;
import java.util.List;

/** Something told to whoever called, not yet in a language. */
public sealed interface Sentence {

  /** A sentence of this module, kept in {@code messages.properties} beside its classes. */
  record Own(String key, List<Object> arguments) implements Sentence {
    public Own {
      arguments = List.copyOf(arguments);
    }
  }

  /** A sentence of the core's: why a command was refused. */
  record Told(Message message) implements Sentence {}

  /** Words that exist in one language only, such as what a compiler says of an expression. */
  record Verbatim(String text) implements Sentence {}

  static Sentence of(String key, Object... arguments) {
    return new Own(key, List.of(arguments));
  }
}
