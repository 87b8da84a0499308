package io.formwork.benchmark;

import io.formwork.launcher.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** How long an analyst waits from saving a file until the running server shows it. */
final class SaveTime implements Measurement {

  private static final int WARM_UP = 5;
  private static final int SAVES = 20;
  private static final Optional<String> ADMINISTRATOR = Optional.of("admin");

  @Override
  public String word() {
    return "watch";
  }

  @Override
  public void run(Installation installation, Path folder, Report report) throws Exception {
    Path definitions = folder.resolve("definitions");
    ChangingDesk desk = new ChangingDesk(installation.home());
    desk.write(definitions);
    report.title(
        "A file saved under run --watch, until the server answers with what it says",
        SAVES
            + " times after "
            + WARM_UP
            + " to warm up, a field added to the ticket each time; asked every 5 ms");
    try (RunningServer server =
        RunningServer.watching(installation, definitions, Files.createDirectory(data(folder)))) {
      double[] taken = new double[SAVES];
      for (int i = -WARM_UP; i < SAVES; i++) {
        taken[Math.floorMod(i, SAVES)] = save(server, desk, definitions);
      }
      report.spread("save to answer", taken, "ms");
    }
  }

  private static Path data(Path folder) {
    return folder.resolve("data");
  }

  private static double save(RunningServer server, ChangingDesk desk, Path definitions)
      throws IOException, InterruptedException {
    String field = desk.addField();
    long begin = System.nanoTime();
    desk.write(definitions);
    Awaited.page(server, desk.page(field), ADMINISTRATOR);
    return (System.nanoTime() - begin) / 1e6;
  }
}
