package io.formwork.launcher.release;

import io.formwork.core.deployment.Proposal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code formwork rollback}. */
@Command(
    name = "rollback",
    description = "Publishes an earlier release again, after showing the plan.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:published, or nothing had changed",
      "1:refused, or not wanted",
      "3:somebody else has published since the plan was made"
    },
    mixinStandardHelpOptions = true)
public final class RollbackCommand extends PublishingCommand {

  @Parameters(index = "0", paramLabel = "APP", description = "The application.")
  private String app = "";

  @Parameters(index = "1", paramLabel = "N", description = "The number of the release.")
  private long release;

  @Override
  Proposal proposal() {
    return new Proposal.Rollback(app, release);
  }
}
