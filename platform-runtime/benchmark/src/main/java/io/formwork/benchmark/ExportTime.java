package io.formwork.benchmark;

import io.formwork.launcher.Installation;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;

/** How long a list of 100,000 tickets takes as a file, and what it takes of the server's heap. */
final class ExportTime implements Measurement {

  private static final int TICKETS = 100_000;
  private static final int WARM_UP = 6;
  private static final int FILES = 9;
  private static final int FAR_IN = 1_000_000;
  private static final Optional<String> MANAGER = Optional.of("orlova");
  private static final String LIST = "api/apps/support_desk/ticket_list.";
  private static final String FIELDS =
      "?fields=number,subject,client,criticality,status,category,line,assignee,created_at,"
          + "updated_at,finished_at";

  @Override
  public String word() {
    return "export";
  }

  @Override
  public void run(Installation installation, Path folder, Report report) throws Exception {
    report.title(
        "A list of 100,000 tickets with 11 columns as a file, through REST",
        "with a manager's rights, to a client on the same machine that keeps nothing; "
            + FILES
            + " files each after "
            + WARM_UP
            + " to warm up; heap: what lives after a collection while the client has taken 1 MB and"
            + " waits, beyond what lived before");
    try (RunningServer server = RunningServer.start(installation, installation.server(), folder)) {
      Tickets.solved(TICKETS).fill(server.database());
      measure(server, "csv", report);
      measure(server, "xlsx", report);
    }
  }

  private static void measure(RunningServer server, String ending, Report report)
      throws IOException, InterruptedException {
    String path = LIST + ending + FIELDS;
    double[] first = new double[FILES];
    double[] whole = new double[FILES];
    for (int i = -WARM_UP; i < FILES; i++) {
      int at = Math.floorMod(i, FILES);
      long begin = System.nanoTime();
      try (InputStream file = server.open(path, MANAGER)) {
        file.read();
        first[at] = milliseconds(begin);
        file.transferTo(OutputStream.nullOutputStream());
        whole[at] = milliseconds(begin);
      }
    }
    report.figure(ending + ", whole, median", Report.median(whole), "ms");
    report.figure(ending + ", whole, fastest", Report.fastest(whole), "ms");
    report.figure(ending + ", first byte, median", Report.median(first), "ms");
    report.figure(ending + ", heap beyond", heap(server, path), "MiB");
  }

  private static double heap(RunningServer server, String path)
      throws IOException, InterruptedException {
    double before = ServerMemory.of(server.process()).heap();
    try (InputStream file = server.open(path, MANAGER)) {
      file.readNBytes(FAR_IN);
      return ServerMemory.of(server.process()).heap() - before;
    }
  }

  private static double milliseconds(long begin) {
    return (System.nanoTime() - begin) / 1e6;
  }
}
