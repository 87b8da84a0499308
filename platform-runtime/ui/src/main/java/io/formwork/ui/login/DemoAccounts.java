package io.formwork.ui.login;

import io.formwork.core.application.Application;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Role;
import io.formwork.metadata.model.Seed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The accounts of demo data that was really loaded: one for each role, so that a visitor need not
 * look for passwords.
 */
record DemoAccounts(List<Account> accounts) {

  /** One account; {@code role} is the first it has. */
  record Account(String login, String password, String name, Role role) {}

  boolean isEmpty() {
    return accounts.isEmpty();
  }

  static DemoAccounts of(Application application) {
    Map<String, Account> byRole = new LinkedHashMap<>();
    application.model().seeds().values().stream()
        .filter(seed -> seed.demo() && seed.object().equals(ObjectType.USER))
        .flatMap(seed -> seed.entries().stream())
        .flatMap(entry -> account(application.model(), entry).stream())
        .filter(account -> application.actor(account.login()).isPresent())
        .forEach(account -> byRole.putIfAbsent(account.role().name(), account));
    return new DemoAccounts(List.copyOf(byRole.values()));
  }

  private static Optional<Account> account(ApplicationModel model, Seed.Entry entry) {
    Map<String, Object> values = entry.values();
    if (values.get("login") instanceof String login
        && values.get("password") instanceof String password
        && values.get("roles") instanceof List<?> roles
        && !roles.isEmpty()) {
      String name = String.valueOf(values.getOrDefault("name", login));
      return Optional.ofNullable(model.roles().get(roles.getFirst().toString()))
          .map(role -> new Account(login, password, name, role));
    }
    return Optional.empty();
  }
}
