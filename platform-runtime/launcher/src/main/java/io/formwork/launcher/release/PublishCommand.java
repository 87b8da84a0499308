package io.formwork.launcher.release;

import io.formwork.core.deployment.Proposal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code formwork publish}. */
@Command(
    name = "publish",
    description = "Publishes definitions into a running application, after showing the plan.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:published, or nothing had changed",
      "1:refused, or not wanted",
      "3:somebody else has published since the plan was made"
    },
    mixinStandardHelpOptions = true)
public final class PublishCommand extends PublishingCommand {

  @Mixin private DefinitionsFolder definitions = new DefinitionsFolder();

  @Override
  Proposal proposal() {
    return definitions.proposal();
  }
}
