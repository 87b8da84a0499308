package io.formwork.assembly;

import io.formwork.core.deployment.Deployed;
import java.util.List;

/** What became of the start of a platform. */
public sealed interface Started {

  /**
   * Everything serves.
   *
   * @param applications in the order of their names
   */
  record Serving(List<Deployed.Applied> applications) implements Started {
    public Serving {
      applications = List.copyOf(applications);
    }
  }

  /** The definitions are wrong; nothing was touched. */
  record Wrong(CheckedDefinitions definitions) implements Started {}

  /** An application would lose data, or was changed live; its database is as it was. */
  record NotDeployed(String application, Deployed reason) implements Started {}
}
