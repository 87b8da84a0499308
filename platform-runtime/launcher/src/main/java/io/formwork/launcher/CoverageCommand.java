package io.formwork.launcher;

import io.formwork.launcher.coverage.Coverage;
import io.formwork.launcher.coverage.Evidence;
import io.formwork.launcher.coverage.Requirement;
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
            Evidence.ofLastRun(installation.modules()));
    coverage.bySource().forEach(CoverageCommand::print);
    return 0;
  }

  private static void print(String source, Coverage.Share share) {
    System.out.printf(
        "%s: %d of %d covered%n", source, share.covered(), share.covered() + share.open().size());
    share.open().forEach(open -> System.out.println("  " + open.id() + "  " + open.text()));
  }
}
