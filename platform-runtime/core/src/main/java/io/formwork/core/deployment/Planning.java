package io.formwork.core.deployment;

import io.formwork.metadata.model.ApplicationModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says what the step from one release to the next changes, and what it does to what is there. */
public interface Planning {

  /**
   * Only reads.
   *
   * @param deployed the model of the release that serves; none when this is the first
   */
  Plan plan(Optional<ApplicationModel> deployed, ApplicationModel wanted);

  /** The names that data holds and that the step changes. */
  List<Rewriting> rewritings(Optional<ApplicationModel> deployed, ApplicationModel wanted);

  /** How many records hold each value of the choices, for whoever thinks of giving one up. */
  Map<String, Long> holders(ApplicationModel deployed, String choices);
}
