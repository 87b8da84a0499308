package io.formwork.core.actor;

import io.formwork.core.record.RecordRef;
import io.formwork.core.record.Values;
import io.formwork.metadata.model.ObjectType;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * A person at work in one application, or another one in that person's place: then rights, tasks
 * and {@code me} are those of the person who is away, and both are remembered.
 *
 * @param roles with all that they include; of a substitute those that were lent
 * @param values the user record, for {@code me} in expressions
 * @param channel through what the person works
 * @param units the person's, for {@code my_units} and {@code managed_units}
 * @param substitute who acts in the person's place, when somebody does
 * @param key with which a program acts for the person, when one does
 */
public record Actor(
    long id,
    String login,
    String name,
    Locale language,
    Set<String> roles,
    Values values,
    Channel channel,
    Units units,
    Optional<Substitute> substitute,
    Optional<Key> key) {

  public Actor {
    roles = Set.copyOf(roles);
  }

  /** Somebody who came through no door of a server, acts for nobody else and is in no unit. */
  public Actor(
      long id, String login, String name, Locale language, Set<String> roles, Values values) {
    this(
        id,
        login,
        name,
        language,
        roles,
        values,
        Channel.COMMAND_LINE,
        Units.NONE,
        Optional.empty(),
        Optional.empty());
  }

  /** The same person at work through that channel. */
  public Actor through(Channel channel) {
    return new Actor(id, login, name, language, roles, values, channel, units, substitute, key);
  }

  /** The same person, reading in that language. */
  public Actor in(Locale language) {
    return new Actor(id, login, name, language, roles, values, channel, units, substitute, key);
  }

  /** A program that acts for this person with that key, which leaves these roles. */
  public Actor with(Key key, Set<String> left) {
    return new Actor(
        id, login, name, language, left, values, channel, units, substitute, Optional.of(key));
  }

  /** This person with these roles only, the other acting in the person's place until then. */
  public Actor representedBy(Actor other, Instant until, Set<String> lent) {
    return new Actor(
        id,
        login,
        name,
        other.language,
        lent,
        values,
        other.channel,
        units,
        Optional.of(new Substitute(other.id, other.login, other.name, until)),
        Optional.empty());
  }

  public RecordRef ref() {
    return new RecordRef(ObjectType.USER, id);
  }

  public boolean hasRole(String role) {
    return roles.contains(role);
  }

  /** Who sits there: the substitute, or the person. */
  public long present() {
    return substitute.map(Substitute::id).orElse(id);
  }

  /** Everybody who takes part in what is done now: a substitute does it together with the other. */
  public Set<Long> involved() {
    return Set.copyOf(LongStream.of(id, present()).distinct().boxed().toList());
  }
}
