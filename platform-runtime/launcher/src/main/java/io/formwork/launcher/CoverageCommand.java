package io.formwork.launcher;

import io.formwork.launcher.coverage.Coverage;
import io.formwork.launcher.coverage.Evidence;
import io.formwork.launcher.coverage.Requirement;
import io.formwork.metadata.ServedRequirements;
import io.formwork.metadata.source.FolderSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code formwork coverage}. */
@Command(
    name = "coverage",
    description = "Names the requirements that no test of the last test run has shown to be met.",
    mixinStandardHelpOptions = true)
public final class CoverageCommand implements Callable<Integer> {

  @Override
  public Integer call() {
    Installation installation = Installation.ofThisProcess();
    Coverage coverage =
        new Coverage(
            Requirement.readAll(installation.requirements()),
            Evidence.ofLastRun(installation.modules()),
            ServedRequirements.of(new FolderSource(installation.home())));
    coverage.bySource().forEach(CoverageCommand::print);
    return 0;
  }

  private static void print(String source, Coverage.Share share) {
    System.out.printf("%s: %d of %d covered%n", source, share.covered(), share.asked());
    share
        .claimed()
        .forEach(claimed -> print(claimed, " (a definition serves it, no test shows it)"));
    share.open().forEach(open -> print(open, ""));
  }

  private static void print(Requirement requirement, String remark) {
    System.out.println("  " + requirement.id() + "  " + requirement.text() + remark);
  }
}
