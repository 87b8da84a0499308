package io.formwork.benchmark;

import io.formwork.launcher.Installation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** How long a page of a list of 100,000 tickets takes, beside what a developer writes by hand. */
final class ListPage implements Measurement {

  private static final int TICKETS = 100_000;
  private static final int WARM_UP = 300;
  private static final int REQUESTS = 300;
  private static final Optional<String> MANAGER = Optional.of("orlova");
  private static final String HAND_WRITTEN = "yardstick/tickets";
  private static final String PLATFORM =
      "api/apps/support_desk/ticket?size=50&sort=-criticality,created_at"
          + "&fields=number,subject,client,criticality,status,line,assignee,created_at,resolution.due";

  @Override
  public String word() {
    return "list";
  }

  @Override
  public void run(Installation installation, Path folder, Report report) throws Exception {
    report.title(
        "Page of 50 out of 100,000 tickets through REST",
        "beside a hand-written JAX-RS resource with one SQL statement, in the same server, behind"
            + " the same sign-in, in turn; one client, "
            + REQUESTS
            + " requests each after "
            + WARM_UP
            + " to warm up");
    Path home = YardstickHome.make(installation.server(), folder);
    try (RunningServer server = RunningServer.start(installation, home, folder)) {
      Tickets.solved(TICKETS).fill(server.database());
      double[] platform = new double[REQUESTS];
      double[] handWritten = new double[REQUESTS];
      for (int i = -WARM_UP; i < REQUESTS; i++) {
        int at = Math.floorMod(i, REQUESTS);
        handWritten[at] = milliseconds(server, HAND_WRITTEN);
        platform[at] = milliseconds(server, PLATFORM);
      }
      report.figure("Formwork, median", Report.median(platform), "ms");
      report.figure("Formwork, 95 of 100 below", Report.slowest(platform), "ms");
      report.figure("hand-written, median", Report.median(handWritten), "ms");
      report.figure("hand-written, 95 of 100 below", Report.slowest(handWritten), "ms");
      report.figure("ratio", Report.median(platform) / Report.median(handWritten), "times");
    }
  }

  private static double milliseconds(RunningServer server, String path)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    server.get(path, MANAGER);
    return (System.nanoTime() - start) / 1e6;
  }
}
