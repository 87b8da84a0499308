package io.formwork.core.application;

import io.formwork.core.actor.Actor;
import io.formwork.core.deployment.Change;
import io.formwork.core.message.Message;
import io.formwork.core.message.Refusal.Kind;
import io.formwork.core.message.RefusedException;
import io.formwork.core.right.Administrators;
import io.formwork.core.store.ReleaseFiles;
import io.formwork.core.store.ReleaseStore;
import io.formwork.core.store.ReleaseStore.Release;
import io.formwork.core.store.Transactions;
import io.formwork.metadata.model.ApplicationModel;
import java.util.List;
import java.util.Map;

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
    return new Administrators(model).include(actor);
  }

  /**
   * All releases, the last one serving.
   *
   * @throws RefusedException when no role of the person administers the application
   */
  public List<Release> of(Actor actor) {
    requireVisible(actor);
    return transactions.required(() -> store.all(model.name()));
  }

  /**
   * The files of a release, byte for byte.
   *
   * @throws RefusedException when no role of the person administers the application, or there is no
   *     such release
   */
  public ReleaseFiles files(Actor actor, long number) {
    requireVisible(actor);
    return transactions.required(() ->
        store
            .find(model.name(), number)
            .map(release -> store.files(release.app(), release.number()))
            .orElseThrow(() ->
                new RefusedException(
                    Kind.NOT_FOUND, Message.of("release.unknown", model.name(), number))));
  }

  /**
   * What a release has changed.
   *
   * @throws RefusedException when no role of the person administers the application
   */
  public List<Change> changes(Actor actor, long number) {
    requireVisible(actor);
    return transactions.required(() -> store.told(model.name(), number)).stream()
        .map(Change::of)
        .toList();
  }

  /**
   * What each release is remembered by; nothing for one that changed nothing but files.
   *
   * @throws RefusedException when no role of the person administers the application
   */
  public Map<Long, ReleaseStore.Headline> headlines(Actor actor) {
    requireVisible(actor);
    return transactions.required(() -> store.headlines(model.name()));
  }

  private void requireVisible(Actor actor) {
    if (!visibleTo(actor)) {
      throw new RefusedException(Kind.FORBIDDEN, Message.of("releases.forbidden"));
    }
  }
}
