package io.formwork.benchmark;

import io.formwork.assembly.CheckedDefinitions;
import io.formwork.assembly.DefinitionChecks;
import io.formwork.launcher.Installation;
import io.formwork.metadata.source.FolderSource;
import io.formwork.process.JbpmProcessEngines;
import io.formwork.rule.DroolsRuleEngines;
import java.nio.file.Path;
import java.time.Clock;

/** How long the check of all definitions that ship takes. */
final class CheckTime implements Measurement {

  private static final int WARM = 15;

  @Override
  public String word() {
    return "check";
  }

  @Override
  public void run(Installation installation, Path folder, Report report) {
    report.title(
        "Check of all definitions",
        "read, resolved, checked, drawings and rules compiled; first in a new Java, then the"
            + " median of the last "
            + WARM
            + " of "
            + (2 * WARM));
    report.figure("first", seconds(installation), "s");
    double[] times = new double[WARM];
    for (int i = 0; i < 2 * WARM; i++) {
      times[i % WARM] = seconds(installation);
    }
    report.figure("warm", Report.median(times), "s");
    report.figure("warm, 5 of 100 below", Report.fastest(times), "s");
    report.figure("warm, 95 of 100 below", Report.slowest(times), "s");
  }

  private static double seconds(Installation installation) {
    long start = System.nanoTime();
    Clock clock = Clock.systemUTC();
    CheckedDefinitions checked =
        new DefinitionChecks(new JbpmProcessEngines(clock), new DroolsRuleEngines(clock))
            .read(new FolderSource(installation.home()));
    if (checked.result().hasErrors()) {
      throw new IllegalStateException(checked.report());
    }
    return (System.nanoTime() - start) / 1e9;
  }
}
