package io.formwork.core.deployment;

import io.formwork.metadata.model.ApplicationModel;
import java.util.List;

/** One part of a deployed application that has to be brought into line, such as its tables. */
public interface DeploymentTarget {

  /** What would have to change so that this part matches the model. Changes nothing. */
  List<Change> plan(ApplicationModel model);

  /**
   * Makes this part match the model, in the caller's transaction; {@code approved} is what {@link
   * #plan} answered.
   */
  void apply(ApplicationModel model, List<Change> approved);
}
