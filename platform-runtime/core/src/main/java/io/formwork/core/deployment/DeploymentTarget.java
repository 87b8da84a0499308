package io.formwork.core.deployment;

import io.formwork.metadata.model.ApplicationModel;
import java.time.Instant;
import java.util.List;

/** Where the data of applications lies, and is brought into line with their releases. */
public interface DeploymentTarget {

  /**
   * What is there now, for a plan.
   *
   * @param deployed the model of the release that serves
   */
  LiveData data(ApplicationModel deployed, Instant now);

  /**
   * Makes the tables match the model, in the caller's transaction. Drops nothing: what is no longer
   * asked for is kept for {@link ApplicationModel#keepsRemoved()}.
   *
   * @param rewritings names that data holds and that are other ones now
   */
  void apply(ApplicationModel model, List<Rewriting> rewritings, Instant at);

  /**
   * Does what may come after a release is in force and takes its time, such as indexes on large
   * tables, outside of any transaction. To be called after each start and each publish; does
   * nothing when all is done, and goes on where it was interrupted.
   */
  void complete(ApplicationModel model);

  /**
   * Drops for good what was kept long enough, in the caller's transaction.
   *
   * @return how many columns and tables are gone
   */
  int sweep(Instant now);
}
