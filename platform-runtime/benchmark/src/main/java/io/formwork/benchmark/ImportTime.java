package io.formwork.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import io.formwork.launcher.Installation;
import io.formwork.testkit.web.Answer;
import io.formwork.testkit.web.Visitor;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** How long it takes to bring 100,000 records in from a file: a trial first, and then for real. */
final class ImportTime implements Measurement {

  private static final int ROWS = Integer.getInteger("formwork.bench.rows", 100_000);
  private static final int WARM_UP = ROWS / 20;
  private static final long BETWEEN_LOOKS_MILLISECONDS = 3_000;
  private static final int MICROSECONDS = 1_000_000;

  /** A trial and the real thing write the same rows. */
  private static final int TIMES = 2;

  private static final String IMPORT = "api/apps/service/request/import?new=true&mode=";

  @Override
  public String word() {
    return "import";
  }

  @Override
  public void run(Installation installation, Path folder, Report report) throws Exception {
    report.title(
        "Bringing in %,d records from a file, through REST".formatted(ROWS),
        "9 columns, every row through the ordinary command with rights, checks, a rule, a number and"
            + " the journal; a trial, and then for real; %,d rows to warm up; heap: the most that"
                .formatted(WARM_UP)
            + " lives after a collection, in a run of its own");
    Path definitions = ServiceDesk.write(folder.resolve("definitions"));
    double plain;
    try (RunningServer server =
        RunningServer.withDefinitions(installation, installation.server(), definitions, folder)) {
      Visitor agent = new Visitor(server.url(), "agent");
      bring(agent, new TableOfRequests(WARM_UP).xlsx(folder.resolve("warm.xlsx")), "all", WARM_UP);
      bring(agent, new TableOfRequests(WARM_UP).csv(folder.resolve("warm.csv")), "all", WARM_UP);
      TableOfRequests table = new TableOfRequests(ROWS);
      Path csv = table.csv(folder.resolve("requests.csv"));
      plain = measure(server, agent, "CSV", csv, report);
      report.figure("CSV, heap beyond, a trial", heap(server, agent, csv, "trial"), "MiB");
      report.figure("CSV, heap beyond, in one transaction", heap(server, agent, csv, "all"), "MiB");
      Path xlsx = table.xlsx(folder.resolve("requests.xlsx"));
      measure(server, agent, "XLSX", xlsx, report);
      report.figure("XLSX, heap beyond, a trial", heap(server, agent, xlsx, "trial"), "MiB");
    }
    double summed =
        withSummaries(installation, Files.createDirectories(folder.resolve("summed")), report);
    report.figure(
        "Triggers of three summaries, of the database",
        (summed - plain) * MICROSECONDS / TIMES / ROWS,
        "µs a row");
  }

  /**
   * The same with summaries, whose triggers whoever writes has to pay for.
   *
   * @return the processor time of the database, in seconds
   */
  private static double withSummaries(Installation installation, Path folder, Report report)
      throws Exception {
    Path definitions = ServiceDesk.writeSummed(folder.resolve("definitions"));
    try (RunningServer server =
        RunningServer.withDefinitions(installation, installation.server(), definitions, folder)) {
      Visitor agent = new Visitor(server.url(), "agent");
      bring(agent, new TableOfRequests(WARM_UP).csv(folder.resolve("warm.csv")), "all", WARM_UP);
      Path csv = new TableOfRequests(ROWS).csv(folder.resolve("requests.csv"));
      return measure(server, agent, "CSV with summaries", csv, report);
    }
  }

  /**
   * A trial, and for real.
   *
   * @return the processor time of the database, in seconds
   */
  private static double measure(
      RunningServer server, Visitor agent, String kind, Path file, Report report)
      throws IOException, InterruptedException {
    report.figure(kind + ", the file", Files.size(file) / (double) (1 << 20), "MiB");
    double before = ProcessorTime.of(server.process());
    double database = ProcessorTime.of(server.databaseProcess());
    double trial = bring(agent, file, "trial", ROWS);
    double real = bring(agent, file, "good", ROWS);
    report.figure(kind + ", trial", trial, "s");
    report.figure(kind + ", for real", real, "s");
    report.figure(kind + ", both", trial + real, "s (aim: 60)");
    report.figure(
        kind + ", processor time of the server",
        (ProcessorTime.of(server.process()) - before) / 1000,
        "s");
    double ofDatabase = (ProcessorTime.of(server.databaseProcess()) - database) / 1000;
    report.figure(kind + ", of the database", ofDatabase, "s");
    return ofDatabase;
  }

  /** How long it took, in seconds. */
  private static double bring(Visitor agent, Path file, String mode, int rows) throws IOException {
    long begin = System.nanoTime();
    Answer answer =
        agent.send(
            "POST",
            IMPORT + mode,
            Map.of("Content-Type", "application/octet-stream"),
            BodyPublishers.ofFile(file));
    double taken = (System.nanoTime() - begin) / 1e9;
    JsonNode totals = answer.good().get("totals");
    if (totals.get("new").asInt() != rows) {
      throw new IllegalStateException("Not all rows are good: " + totals);
    }
    return taken;
  }

  /** Looked at again and again while an import runs. */
  private static double heap(RunningServer server, Visitor agent, Path file, String mode)
      throws IOException, InterruptedException {
    double before = ServerMemory.of(server.process()).heap();
    CompletableFuture<Answer> running =
        CompletableFuture.supplyAsync(() -> {
          try {
            return agent.send("POST", IMPORT + mode, Map.of(), BodyPublishers.ofFile(file));
          } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
        });
    double most = before;
    while (!running.isDone()) {
      Thread.sleep(BETWEEN_LOOKS_MILLISECONDS);
      most = Math.max(most, ServerMemory.of(server.process()).heap());
    }
    running.join().good();
    return most - before;
  }
}
