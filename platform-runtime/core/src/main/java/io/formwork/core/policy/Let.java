package io.formwork.core.policy;

import io.formwork.core.actor.Actor;
import io.formwork.core.actor.Key;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Role.Action;
import java.util.Optional;

/**
 * What a key says to an action, as far as a ruling depends on it; whoever keeps rulings keeps one
 * for each. A record goes with its owner, so it matters whether the key reaches that, too.
 *
 * @param itself whether it lets this be done with the object's records
 * @param owners whether all that they belong to is reached
 */
public record Let(boolean itself, boolean owners) {

  private static final Let ALL = new Let(true, true);

  /** Of whoever comes with a key or without. */
  public static Let of(ApplicationModel model, Actor actor, ObjectType type, Action action) {
    return actor
        .key()
        .map(key -> new Let(key.lets(type.name(), action), reachesOwners(model, key, type)))
        .orElse(ALL);
  }

  private static boolean reachesOwners(ApplicationModel model, Key key, ObjectType type) {
    Optional<ObjectType> owner = type.owner().map(of -> model.object(of.object()));
    return owner.map(of -> key.reaches(of.name()) && reachesOwners(model, key, of)).orElse(true);
  }
}
