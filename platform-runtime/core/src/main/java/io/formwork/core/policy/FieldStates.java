package io.formwork.core.policy;

import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Role.Action;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What the states of a record say about its fields. It holds for every person, whatever is granted
 * and whatever a task lends.
 */
public final class FieldStates {

  private FieldStates() {}

  /** The states in which nobody may do this with the field. */
  static Set<String> closed(Field field, Action action) {
    return switch (action) {
      case READ, EXPORT, HISTORY, SEARCH -> field.flags().hiddenIn();
      case UPDATE -> both(field.flags().hiddenIn(), field.flags().readOnlyIn());
      case CREATE, IMPORT -> Set.of();
      case DELETE -> Set.of();
    };
  }

  public static boolean hidden(Field field, String state) {
    return field.flags().hiddenIn().contains(state);
  }

  /** Whether a person could change it in that state. */
  public static boolean open(Field field, String state) {
    return !hidden(field, state) && !field.flags().readOnlyIn().contains(state);
  }

  /** Whether it may be filled in when a record is created: the record begins in a state. */
  public static boolean fillable(ObjectType type, Field field) {
    return type.lifecycle().map(lifecycle -> !hidden(field, lifecycle.initial())).orElse(true);
  }

  private static Set<String> both(Set<String> one, Set<String> other) {
    Set<String> both = new LinkedHashSet<>(one);
    both.addAll(other);
    return both;
  }
}
