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
  record Applied(Release release, List<Change> changes) implements Deployed {
    public Applied {
      changes = List.copyOf(changes);
    }
  }

  /** Data would be lost that no definition gives up, or breaks a new rule. Nothing was changed. */
  record WouldLose(List<Change> losses) implements Deployed {
    public WouldLose {
      losses = List.copyOf(losses);
    }
  }

  /**
   * The files have changed, but so has the application since it last started from files. The
   * database is as it was.
   *
   * @param live the release that serves
   * @param files by path: what stands where
   */
  record MadeLive(Release live, List<FileDifference> files) implements Deployed {
    public MadeLive {
      files = List.copyOf(files);
    }
  }
}
