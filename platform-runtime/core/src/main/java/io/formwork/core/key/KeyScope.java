package io.formwork.core.key;

import io.formwork.core.actor.Actor;
import io.formwork.core.actor.Roles;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Role;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a key leaves of its owner's rights. It only ever takes away, and is held against what the
 * owner may do at the moment: what he loses, his keys lose.
 *
 * @param writes whether it may change anything
 * @param administers whether it keeps roles that administer an application
 * @param applications those that it opens, by name
 */
public record KeyScope(boolean writes, boolean administers, Map<String, Part> applications) {

  public KeyScope {
    applications = Map.copyOf(applications);
  }

  /**
   * What it leaves in one application.
   *
   * @param roles of the owner's; all of them when empty
   * @param objects all that the roles reach when empty
   */
  public record Part(Set<String> roles, Set<String> objects) {
    public Part {
      roles = Set.copyOf(roles);
      objects = Set.copyOf(objects);
    }
  }

  /** The owner's roles in the application that are left now; none where it opens nothing. */
  public Set<String> left(ApplicationModel model, Actor owner) {
    Set<String> left = new LinkedHashSet<>();
    part(model).ifPresent(part -> left.addAll(roles(part, model, owner)));
    if (!administers) {
      left.removeIf(
          name -> Optional.ofNullable(model.roles().get(name)).map(Role::administers).orElse(true));
    }
    return left;
  }

  private static Set<String> roles(Part part, ApplicationModel model, Actor owner) {
    if (part.roles().isEmpty()) {
      return owner.roles();
    }
    return new Roles(model)
        .withIncluded(part.roles().stream().filter(owner.roles()::contains).toList());
  }

  /** The objects that it reaches there; all of them when empty. */
  public Set<String> objects(ApplicationModel model) {
    return part(model).map(Part::objects).orElse(Set.of());
  }

  private Optional<Part> part(ApplicationModel model) {
    return Optional.ofNullable(applications.get(model.name()));
  }
}
