package io.formwork.core.view;

import io.formwork.core.policy.Ruling;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Role;
import java.util.List;

/** What has to be so for a view to open, and whether it is. */
public sealed interface Condition {

  boolean holds();

  /**
   * The definition names who opens it.
   *
   * @param roles those that it names
   */
  record LeftTo(List<Role> roles, boolean holds) implements Condition {
    public LeftTo {
      roles = List.copyOf(roles);
    }
  }

  /** Nobody is named, so a menu says who comes to it. */
  record InMenu(boolean holds) implements Condition {}

  /**
   * A record of the object could be seen there, or made.
   *
   * @param rulings what the policies say of each way
   */
  record Reached(ObjectType object, List<Ruling> rulings) implements Condition {
    public Reached {
      rulings = List.copyOf(rulings);
    }

    @Override
    public boolean holds() {
      return rulings.stream().anyMatch(ruling -> !ruling.never());
    }
  }
}
