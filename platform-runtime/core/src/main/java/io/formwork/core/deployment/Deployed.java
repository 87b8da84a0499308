package io.formwork.core.deployment;

import io.formwork.core.store.ReleaseStore.Release;
import java.util.List;

/** What became of the wish to deploy an application. */
public sealed interface Deployed {

  /**
   * The database matches the model.
   *
   * @param release the release that serves
   * @param changes what was done; none when nothing had changed
   */
  record Applied(Release release, List<Change> changes) implements Deployed {}

  /** Data would be lost that no definition gives up, or breaks a new rule. Nothing was changed. */
  record WouldLose(List<Change> losses) implements Deployed {}

  /**
   * The files have changed, but the last release was made live and not from files. The database is
   * as it was.
   */
  record MadeLive(Release live) implements Deployed {}
}
