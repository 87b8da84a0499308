package io.formwork.server;

import io.formwork.core.application.Application;
import io.formwork.metadata.model.Role;
import io.formwork.metadata.model.Seed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Accounts of the demo data to look around with: one a role, in the order of the seeds. */
final class DemoAccounts {

  private DemoAccounts() {}

  /** One line an account: login, password, role. */
  static List<String> of(Application application) {
    Map<String, String> byRole = new LinkedHashMap<>();
    application.model().seeds().values().stream()
        .filter(Seed::demo)
        .flatMap(seed -> seed.entries().stream())
        .forEach(entry ->
            role(entry)
                .map(application.model().roles()::get)
                .ifPresent(role -> byRole.putIfAbsent(role.name(), line(role, entry))));
    return List.copyOf(byRole.values());
  }

  private static Optional<String> role(Seed.Entry entry) {
    return entry.values().containsKey("password")
            && entry.values().get("roles") instanceof List<?> roles
            && !roles.isEmpty()
        ? Optional.of(roles.getFirst().toString())
        : Optional.empty();
  }

  private static String line(Role role, Seed.Entry entry) {
    Map<String, Object> values = entry.values();
    return "%-12s %-8s %s"
        .formatted(values.get("login"), values.get("password"), role.title().text());
  }
}
