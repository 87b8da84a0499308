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
 * @param channel through what the person works
 */
public record Actor(
    long id,
    String login,
    String name,
    Locale language,
    Set<String> roles,
    Values values,
    Channel channel) {

  public Actor {
    roles = Set.copyOf(roles);
  }

  /** Somebody who came through no door of a server. */
  public Actor(
      long id, String login, String name, Locale language, Set<String> roles, Values values) {
    this(id, login, name, language, roles, values, Channel.COMMAND_LINE);
  }

  /** The same person at work through that channel. */
  public Actor through(Channel channel) {
    return new Actor(id, login, name, language, roles, values, channel);
  }

  /** The same person, reading in that language. */
  public Actor in(Locale language) {
    return new Actor(id, login, name, language, roles, values, channel);
  }

  public RecordRef ref() {
    return new RecordRef(ObjectType.USER, id);
  }

  public boolean hasRole(String role) {
    return roles.contains(role);
  }
}
