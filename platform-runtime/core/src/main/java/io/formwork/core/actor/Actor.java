package io.formwork.core.actor;

import io.formwork.core.record.RecordRef;
import io.formwork.core.record.Values;
import io.formwork.metadata.model.ObjectType;
import java.util.Locale;
import java.util.Set;

/**
 * A person at work in one application.
 *
 * @param roles with all that they include
 * @param values the user record, for {@code me} in expressions
 */
public record Actor(
    long id, String login, String name, Locale language, Set<String> roles, Values values) {

  public Actor {
    roles = Set.copyOf(roles);
  }

  public RecordRef ref() {
    return new RecordRef(ObjectType.USER, id);
  }

  public boolean hasRole(String role) {
    return roles.contains(role);
  }
}
