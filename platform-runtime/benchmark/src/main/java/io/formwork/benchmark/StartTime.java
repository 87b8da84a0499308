package io.formwork.benchmark;

import io.formwork.launcher.Installation;
import java.io.IOException;
import java.nio.file.Path;

/** How long a user waits for the first page. */
final class StartTime implements Measurement {

  @Override
  public String word() {
    return "start";
  }

  @Override
  public void run(Installation installation, Path folder, Report report)
      throws IOException, InterruptedException {
    report.title(
        "Start to first page",
        "database and server started, definitions checked and applied, the shell of the first"
            + " page answered; the launcher's own Java is not counted");
    report.figure("first start, with demo data", seconds(installation, folder), "s");
    report.figure("second start", seconds(installation, folder), "s");
  }

  private static double seconds(Installation installation, Path folder)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    try (RunningServer running = RunningServer.start(installation, installation.server(), folder)) {
      return (System.nanoTime() - start) / 1e9;
    }
  }
}
