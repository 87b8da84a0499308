package io.formwork.benchmark;

import io.formwork.assembly.CheckedDefinitions;
import io.formwork.assembly.DefinitionChecks;
import io.formwork.launcher.Installation;
import io.formwork.metadata.source.FolderSource;
import io.formwork.process.JbpmProcessEngines;
import io.formwork.rule.DroolsRuleEngines;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

/** How long the check of all definitions that ship takes. */
final class CheckTime implements Measurement {

  private static final int WARM = 15;
  private static final int COMMANDS = 7;

  @Override
  public String word() {
    return "check";
  }

  @Override
  public void run(Installation installation, Path folder, Report report)
      throws IOException, InterruptedException {
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
    double[] commands = new double[COMMANDS];
    for (int i = 0; i < COMMANDS; i++) {
      commands[i] = command(installation);
    }
    report.spread("./formwork check", commands, "s");
  }

  /** From typing the command to the prompt. */
  private static double command(Installation installation)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    int code =
        new ProcessBuilder(installation.home().resolve("formwork").toString(), "check")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor();
    if (code != 0) {
      throw new IllegalStateException("./formwork check ended with " + code);
    }
    return (System.nanoTime() - start) / 1e9;
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
