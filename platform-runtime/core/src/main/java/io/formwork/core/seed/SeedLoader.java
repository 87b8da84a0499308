package io.formwork.core.seed;

import io.formwork.core.actor.Authority;
import io.formwork.core.actor.Channel;
import io.formwork.core.application.Application;
import io.formwork.core.command.DefinitionService;
import io.formwork.core.record.Changes;
import io.formwork.core.record.RecordRef;
import io.formwork.core.store.AccountStore;
import io.formwork.core.store.ReleaseStore;
import io.formwork.core.store.Transactions;
import io.formwork.core.value.Parsed;
import io.formwork.core.value.ValueParser;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Seed;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * Loads the seeds of an application that are new or have changed, each in one transaction; loading
 * twice changes nothing.
 */
public final class SeedLoader {

  /** Of a user: kept hashed in the account, never in the record. */
  private static final String PASSWORD = "password";

  private final Transactions transactions;
  private final ReleaseStore releases;
  private final AccountStore accounts;
  private final Clock clock;

  public SeedLoader(
      Transactions transactions, ReleaseStore releases, AccountStore accounts, Clock clock) {
    this.transactions = transactions;
    this.releases = releases;
    this.accounts = accounts;
    this.clock = clock;
  }

  /**
   * Loads the seeds in their order.
   *
   * @param demo whether seeds of demo data are loaded too
   */
  public void load(Application application, boolean demo) {
    application.model().seeds().values().stream()
        .filter(seed -> demo || !seed.demo())
        .forEach(seed -> load(application, seed));
  }

  /** Loads those seeds, in the order in which the application has them. */
  public void load(Application application, Collection<String> names) {
    application.model().seeds().values().stream()
        .filter(seed -> names.contains(seed.name()))
        .forEach(seed -> load(application, seed));
  }

  /** Loads one seed if its content is new to the database. */
  public void load(Application application, Seed seed) {
    transactions.required(() -> {
      String content = Integer.toHexString(seed.entries().hashCode());
      if (releases.firstTime(application.name(), "seed." + seed.name(), content, clock.instant())) {
        seed.entries().forEach(entry -> load(application, seed, entry));
      }
    });
  }

  private void load(Application application, Seed seed, Seed.Entry entry) {
    ObjectType type = application.model().object(seed.object());
    SeedLookup lookup = new SeedLookup(application, clock);
    Changes changes = changes(type, entry, lookup, new ValueParser(application.model()));
    Authority.Definition authority =
        new Authority.Definition(Authority.Kind.SEED, seed.name(), Optional.empty(), Channel.SEED);
    Object key = key(seed, entry, changes);
    DefinitionService definitions = application.definitions();
    long id =
        lookup
            .find(type, seed.match(), key)
            .map(known ->
                definitions.update(new RecordRef(type.name(), known), changes, authority).id())
            .orElseGet(() -> definitions.create(type.name(), changes, authority).id());
    if (type.isUser() && entry.values().get(PASSWORD) instanceof String password) {
      accounts.setPassword(id, password, clock.instant());
    }
  }

  private static Changes changes(
      ObjectType type, Seed.Entry entry, SeedLookup lookup, ValueParser parser) {
    Changes changes = Changes.none();
    for (Map.Entry<String, Object> given : entry.values().entrySet()) {
      if (given.getKey().equals(PASSWORD)) {
        continue;
      }
      Field field = type.field(given.getKey());
      Object raw =
          field
              .type()
              .target()
              .map(object -> lookup.references(object, given.getValue()))
              .orElse(given.getValue());
      changes = changes.with(field.name(), parsed(parser.parse(field, raw), entry, field));
    }
    return changes;
  }

  private static Object parsed(Parsed parsed, Seed.Entry entry, Field field) {
    return switch (parsed) {
      case Parsed.Value value -> value.value();
      case Parsed.Empty ignored -> throw wrong(entry, field);
      case Parsed.Wrong ignored -> throw wrong(entry, field);
    };
  }

  private static IllegalArgumentException wrong(Seed.Entry entry, Field field) {
    return new IllegalArgumentException(
        entry.span().place() + ": the value of " + field.name() + " is not of its type");
  }

  /** What the record is recognised by, as it lies in the store. */
  private static Object key(Seed seed, Seed.Entry entry, Changes changes) {
    return Optional.ofNullable(changes.asMap().get(seed.match()))
        .flatMap(value -> value)
        .orElseThrow(
            () -> new IllegalArgumentException(entry.span().place() + ": no " + seed.match()));
  }
}
