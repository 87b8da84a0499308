package io.formwork.core.actor;

import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Role.Action;
import java.util.Set;

/**
 * The key with which a program acts for its owner in one application, and what it leaves of the
 * owner's rights there beside the roles.
 *
 * @param name as the owner has called it; the journal keeps it
 * @param writes whether it may change anything
 * @param objects those that it reaches; all of them when empty
 */
public record Key(long id, String name, boolean writes, Set<String> objects) {

  public Key {
    objects = Set.copyOf(objects);
  }

  /** Whether records of the object are there for it at all. */
  public boolean reaches(String object) {
    return objects.isEmpty() || objects.contains(object);
  }

  /** Whether it may do this with records of the object, if its owner may. A key lends nothing. */
  public boolean lets(String object, Action action) {
    return reaches(object)
        && switch (action) {
          case READ, EXPORT, HISTORY, SEARCH -> true;
          case CREATE, UPDATE, DELETE, IMPORT -> writes && !object.equals(ObjectType.SUBSTITUTION);
        };
  }
}
