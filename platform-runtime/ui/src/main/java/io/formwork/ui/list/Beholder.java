package io.formwork.ui.list;

import io.formwork.core.actor.Actor;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.StateKind;
import java.util.stream.Stream;

/** Whom a list is filtered for: what "me" and "open" in a link mean to them. */
record Beholder(Actor actor, ApplicationModel model) {

  /** The ids that a word of a relation means. */
  Stream<Object> records(String word) {
    return switch (word) {
      case FilterWords.ME -> Stream.of(actor.id());
      case FilterWords.MY_UNITS -> actor.units().own().stream().map(Object.class::cast);
      default -> Stream.of(Long.valueOf(word));
    };
  }

  /** The states that a word means. */
  Stream<Object> states(FieldType.State type, String word) {
    return switch (word) {
      case FilterWords.OPEN -> states(type, false);
      case FilterWords.CLOSED -> states(type, true);
      default -> Stream.of(word);
    };
  }

  private Stream<Object> states(FieldType.State type, boolean closed) {
    return model.object(type.object()).lifecycle().stream()
        .flatMap(lifecycle -> lifecycle.states().values().stream())
        .filter(state -> (state.kind() == StateKind.FINAL) == closed)
        .map(state -> state.name());
  }
}
