package io.formwork.assembly;

import io.formwork.core.account.Accounts;
import io.formwork.core.actor.Authority;
import io.formwork.core.actor.Channel;
import io.formwork.core.application.Application;
import io.formwork.core.application.Platform;
import io.formwork.core.record.Changes;
import io.formwork.core.record.RecordRef;
import io.formwork.core.store.Transactions;
import io.formwork.core.user.Users;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Role;
import java.util.List;
import java.util.Optional;

/**
 * Somebody who can sign in where nobody can yet: with all roles that administer, in every
 * application that has one, and a password that is exchanged for one's own at the first sign-in.
 */
public final class FirstAdministrator {

  private static final String LOGIN = "admin";
  private static final Authority.Definition BY_THE_PLATFORM =
      new Authority.Definition(
          Authority.Kind.SEED, "first_administrator", Optional.empty(), Channel.SEED);

  private final Platform platform;
  private final Accounts accounts;
  private final Transactions transactions;

  FirstAdministrator(Platform platform, Accounts accounts, Transactions transactions) {
    this.platform = platform;
    this.accounts = accounts;
    this.transactions = transactions;
  }

  /** Who was made, and what opens the door once. */
  public record Made(String login, Accounts.Issued issued) {}

  Optional<Made> make() {
    return transactions.required(() -> {
      Optional<Long> user = Optional.empty();
      if (accounts.areNone()) {
        for (Application application : platform.applications()) {
          Optional<Long> here = inside(application);
          user = here.isPresent() ? here : user;
        }
      }
      return user.map(id -> new Made(LOGIN, accounts.issue(id, Optional.empty())));
    });
  }

  private static Optional<Long> inside(Application application) {
    List<String> roles =
        application.model().roles().values().stream()
            .filter(Role::administers)
            .map(Role::name)
            .toList();
    return roles.isEmpty() ? Optional.empty() : Optional.of(withRoles(application, roles));
  }

  private static long withRoles(Application application, List<String> roles) {
    Changes given = Changes.of(Users.ROLES, roles);
    return application
        .users()
        .idOf(LOGIN)
        .map(known ->
            application
                .definitions()
                .update(new RecordRef(ObjectType.USER, known), given, BY_THE_PLATFORM)
                .id())
        .orElseGet(() ->
            application
                .definitions()
                .create(
                    ObjectType.USER,
                    given.with("login", LOGIN).with("name", LOGIN),
                    BY_THE_PLATFORM)
                .id());
  }
}
