package io.formwork.core.application;

import io.formwork.core.account.Admission;
import io.formwork.core.account.Arrival;
import io.formwork.core.actor.Authority;
import io.formwork.core.actor.Channel;
import io.formwork.core.record.Changes;
import io.formwork.core.record.RecordRef;
import io.formwork.core.store.AccountStore;
import io.formwork.core.store.Transactions;
import io.formwork.core.store.VouchedStore;
import io.formwork.core.store.VouchedStore.Vouched;
import io.formwork.core.user.Users;
import io.formwork.metadata.model.ObjectType;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Receives people for whom somebody outside vouches: makes an account at the first sign-in, and
 * brings name, mail and roles up to date at each. The journal tells what changed. An account with a
 * password of its own is never taken over, whoever vouches for its login.
 */
public final class Arrivals {

  private final Platform platform;
  private final AccountStore accounts;
  private final VouchedStore vouched;
  private final Transactions transactions;
  private final Clock clock;

  public Arrivals(
      Platform platform,
      AccountStore accounts,
      VouchedStore vouched,
      Transactions transactions,
      Clock clock) {
    this.platform = platform;
    this.accounts = accounts;
    this.vouched = vouched;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Lets the person in, or says why not. One at a time, so that two first requests of a person make
   * one account.
   */
  public synchronized Admission receive(Arrival arrival) {
    return transactions.required(() -> {
      Optional<Vouched> known = vouched.find(arrival.source(), arrival.subject(), arrival.login());
      Optional<Long> owner = accounts.userByLogin(arrival.login());
      if (!owner.equals(known.map(Vouched::user)) && owner.isPresent()) {
        return Admission.LOGIN_TAKEN;
      }
      if (known.filter(user -> !user.active()).isPresent()) {
        return Admission.INACTIVE;
      }
      long user = known.map(Vouched::user).orElseGet(() -> create(arrival));
      if (known.filter(Vouched::bound).isEmpty()) {
        vouched.bind(user, arrival.source(), arrival.subject(), clock.instant());
      }
      platform.applications().forEach(application -> renew(application, user, arrival));
      return Admission.ADMITTED;
    });
  }

  /** The application where the person has a role tells of it, or the first where none does. */
  private long create(Arrival arrival) {
    List<Application> applications = platform.applications();
    Application teller =
        applications.stream()
            .filter(application -> arrival.roles().containsKey(application.name()))
            .findFirst()
            .orElseGet(applications::getFirst);
    return teller
        .definitions()
        .create(ObjectType.USER, person(arrival).with("active", true), authority(arrival))
        .id();
  }

  private static Changes person(Arrival arrival) {
    Changes changes =
        Changes.of("login", arrival.login()).with("name", arrival.name().orElse(arrival.login()));
    return arrival.email().map(email -> changes.with("email", email)).orElse(changes);
  }

  private void renew(Application application, long user, Arrival arrival) {
    Set<String> wanted = new TreeSet<>(arrival.roles().getOrDefault(application.name(), Set.of()));
    wanted.retainAll(application.model().roles().keySet());
    Set<String> before = rolesOf(application, user);
    Set<String> outside = vouched.roles(user, application.name());
    Set<String> after = new TreeSet<>(before);
    after.removeAll(outside);
    after.addAll(wanted);
    Changes changes = person(arrival);
    application
        .definitions()
        .update(
            new RecordRef(ObjectType.USER, user),
            before.equals(after) ? changes : changes.with(Users.ROLES, List.copyOf(after)),
            authority(arrival));
    // A role that was given here as well stays when the source takes its own back.
    wanted.removeIf(role -> before.contains(role) && !outside.contains(role));
    if (!wanted.equals(outside)) {
      vouched.setRoles(user, application.name(), wanted);
    }
  }

  private static Set<String> rolesOf(Application application, long user) {
    Set<String> roles = new TreeSet<>();
    application
        .stores()
        .records()
        .find(application.model().object(ObjectType.USER), user)
        .flatMap(record -> record.values().find(Users.ROLES))
        .ifPresent(held -> ((List<?>) held).forEach(role -> roles.add((String) role)));
    return roles;
  }

  private static Authority.Definition authority(Arrival arrival) {
    return new Authority.Definition(
        Authority.Kind.SIGN_IN,
        arrival.source().name().toLowerCase(Locale.ROOT),
        Optional.empty(),
        Channel.SIGN_IN);
  }
}
