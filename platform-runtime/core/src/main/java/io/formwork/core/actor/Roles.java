package io.formwork.core.actor;

import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Role;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;

/** The roles of an application as they include one another. */
public record Roles(ApplicationModel model) {

  /** The roles and all that they include; names of none are left out. */
  public Set<String> withIncluded(Collection<?> direct) {
    Set<String> all = new LinkedHashSet<>();
    Deque<Object> open = new ArrayDeque<>(direct);
    while (!open.isEmpty()) {
      Role role = model.roles().get((String) open.pop());
      if (role != null && all.add(role.name())) {
        open.addAll(role.includes());
      }
    }
    return all;
  }
}
