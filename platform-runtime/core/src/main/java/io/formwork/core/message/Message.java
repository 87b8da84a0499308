package io.formwork.core.message;

import io.formwork.metadata.model.Label;
import java.util.List;

/** Something told to a person, rendered in the person's language by {@link Messages}. */
public sealed interface Message {

  /**
   * A sentence of the platform's own.
   *
   * @param key in {@code messages_<language>.properties}
   * @param arguments texts, numbers, dates, {@link Label}s, instants and messages that it speaks
   *     of, or lists of such
   */
  record Known(String key, List<Object> arguments) implements Message {
    public Known {
      arguments = List.copyOf(arguments);
    }
  }

  /** A sentence of the application's. */
  record Declared(Label label) implements Message {}

  static Message of(String key, Object... arguments) {
    return new Known(key, List.of(arguments));
  }
}
