package io.formwork.core.actor;

import io.formwork.core.message.Message;
import io.formwork.core.message.Refusal;
import io.formwork.core.message.RefusedException;
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

  /**
   * Lets pass what changes something.
   *
   * @throws RefusedException when the key only reads
   */
  public void requireWriting() {
    if (!writes) {
      throw onlyReads(name);
    }
  }

  /** What whoever comes with a key that only reads is told when it should change something. */
  public static RefusedException onlyReads(String name) {
    return new RefusedException(Refusal.Kind.FORBIDDEN, Message.of("key.read_only", name));
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
