package io.formwork.metadata.check;

import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.model.Role;
import io.formwork.metadata.resolve.Resolved;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** No role includes itself, not by way of others either. */
final class RolesIncludeNoCircle implements ApplicationCheck {

  @Override
  public void check(Resolved application, Problems problems) {
    Map<String, Role> roles = application.model().roles();
    for (Role role : roles.values()) {
      Set<String> included = new HashSet<>();
      collect(roles, role, included);
      if (included.contains(role.name())) {
        problems.error(
            "Circle of roles",
            "The role \"%s\" includes itself.".formatted(role.name()),
            application.origin("role." + role.name()));
      }
    }
  }

  private static void collect(Map<String, Role> roles, Role role, Set<String> included) {
    for (String name : role.includes()) {
      Role other = roles.get(name);
      if (included.add(name) && other != null) {
        collect(roles, other, included);
      }
    }
  }
}
