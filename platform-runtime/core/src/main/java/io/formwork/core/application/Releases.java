package io.formwork.core.application;

import io.formwork.core.actor.Actor;
import io.formwork.core.message.Message;
import io.formwork.core.message.Refusal.Kind;
import io.formwork.core.message.RefusedException;
import io.formwork.core.store.ReleaseStore;
import io.formwork.core.store.ReleaseStore.Release;
import io.formwork.core.store.Transactions;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Role;
import java.util.List;
import java.util.Optional;

/** What was applied to an application's database, told to those who administer it. */
public final class Releases {

  private final ApplicationModel model;
  private final ReleaseStore store;
  private final Transactions transactions;

  public Releases(ApplicationModel model, ReleaseStore store, Transactions transactions) {
    this.model = model;
    this.store = store;
    this.transactions = transactions;
  }

  /** Whether the person may see releases at all. */
  public boolean visibleTo(Actor actor) {
    return actor.roles().stream()
        .flatMap(role -> Optional.ofNullable(model.roles().get(role)).stream())
        .anyMatch(Role::administers);
  }

  /**
   * All releases, the last one serving.
   *
   * @throws RefusedException when no role of the person administers the application
   */
  public List<Release> of(Actor actor) {
    if (!visibleTo(actor)) {
      throw new RefusedException(Kind.FORBIDDEN, Message.of("releases.forbidden"));
    }
    return transactions.required(() -> store.all(model.name()));
  }
}
