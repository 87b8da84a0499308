package io.formwork.metadata.check;

import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.model.Role;
import io.formwork.metadata.resolve.Resolved;
import java.util.Collection;

/**
 * Whoever signs in sees something: every role comes to a screen, unless it is there to be included
 * or to read for a webhook.
 */
final class RolesReachAScreen implements ApplicationCheck {

  @Override
  public void check(Resolved application, Problems problems) {
    Reach reach = new Reach(application.model());
    Collection<Role> roles = application.model().roles().values();
    for (Role role : roles) {
      boolean included = roles.stream().anyMatch(other -> other.includes().contains(role.name()));
      if (!included && !readsForAWebhook(application, role) && reach.of(role).isEmpty()) {
        problems.warning(
            "Reaches no screen",
            "Whoever has only the role \"%s\" signs in and sees nothing: it has neither \"starts_at\" nor a \"menu\"."
                .formatted(role.name()),
            application.origin("role." + role.name()));
      }
    }
  }

  private static boolean readsForAWebhook(Resolved application, Role role) {
    return application.model().webhooks().values().stream()
        .anyMatch(webhook -> webhook.reader().equals(role.name()));
  }
}
