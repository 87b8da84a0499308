package io.formwork.core.explain;

import io.formwork.core.message.Message;
import io.formwork.core.message.Refusal.Kind;
import io.formwork.core.message.RefusedException;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FileClass;
import io.formwork.metadata.model.Lifecycle;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Role.Action;
import io.formwork.metadata.model.View;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody wants to do with a record, a view or files, as it is asked: {@code read}, {@code
 * update:line}.
 */
public sealed interface Question {

  /** Something with the whole record, or, of CREATE, with the object. */
  record Whole(Action action) implements Question {}

  /** Something with one field. */
  record OfField(Action action, Field field) implements Question {}

  /** Opening a view. */
  record Opening(View view) implements Question {}

  /** Doing something with files of a class. */
  record Handling(FileClass files, FileClass.Use use) implements Question {}

  /** Taking a transition. */
  record Taking(Lifecycle.Transition transition) implements Question {}

  /**
   * The question as it is written: the action, and behind a colon the field or the transition.
   *
   * @throws RefusedException when the object has no such thing, or this cannot be asked of it
   */
  static Question of(ObjectType type, String written) {
    int colon = written.indexOf(':');
    String verb = colon < 0 ? written : written.substring(0, colon);
    Optional<String> part =
        colon < 0 ? Optional.empty() : Optional.of(written.substring(colon + 1));
    if (verb.equals("take")) {
      return part.map(name -> taking(type, name)).orElseThrow(() -> unknown(written));
    }
    Action action = action(verb).orElseThrow(() -> unknown(written));
    return part.map(name -> ofField(type, action, name, written))
        .orElseGet(() -> whole(action, written));
  }

  /** The question in the words of {@link #of}. */
  default String written() {
    return switch (this) {
      case Whole(Action action) -> word(action);
      case OfField(Action action, Field field) -> word(action) + ":" + field.name();
      case Taking(Lifecycle.Transition transition) -> "take:" + transition.name();
      case Opening opening -> "open";
      case Handling(FileClass files, FileClass.Use use) -> use.name().toLowerCase(Locale.ROOT);
    };
  }

  private static String word(Action action) {
    return action.name().toLowerCase(Locale.ROOT);
  }

  private static Optional<Action> action(String word) {
    for (Action action : Action.values()) {
      if (word(action).equals(word)) {
        return Optional.of(action);
      }
    }
    return Optional.empty();
  }

  private static Question whole(Action action, String written) {
    if (action == Action.UPDATE) {
      throw refused("explain.needs_field", written);
    }
    return new Whole(action);
  }

  private static Question ofField(ObjectType type, Action action, String name, String written) {
    Field field = type.fields().get(name);
    if (field == null) {
      throw refused("field.unknown", name);
    }
    if (action == Action.DELETE) {
      throw unknown(written);
    }
    return new OfField(action, field);
  }

  private static Question taking(ObjectType type, String name) {
    return type.lifecycle()
        .flatMap(lifecycle -> lifecycle.find(name))
        .<Question>map(Taking::new)
        .orElseThrow(() -> refused("transition.unknown", name));
  }

  private static RefusedException unknown(String written) {
    return refused("explain.unknown_action", written);
  }

  private static RefusedException refused(String key, String word) {
    return new RefusedException(Kind.INVALID, Message.of(key, word));
  }
}
