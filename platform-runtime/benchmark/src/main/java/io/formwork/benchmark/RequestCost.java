package io.formwork.benchmark;

import io.formwork.benchmark.Crowd.Call;
import io.formwork.launcher.Installation;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What one request costs the processors through REST, beside the same request to a resource that a
 * developer has written by hand for this one object, in the same server and the same run.
 */
final class RequestCost implements Measurement {

  /** Warming up ends when the compilers take less than this part of the server's time. */
  private static final double QUIET = 0.02;

  private static final int WARM_UP_AT_ONCE = 2_000;
  private static final int LONGEST_WARM_UP = Integer.getInteger("formwork.bench.warmUp", 40_000);
  private static final int REQUESTS = Integer.getInteger("formwork.bench.perRound", 1_000);
  private static final int ROUNDS = 5;

  /** All of team one, whose records are asked for. */
  private static final List<String> AGENTS = List.of("agent", "agent4", "agent8", "agent12");

  private static final String FLOOR = "yardstick/requests";
  private static final String PLATFORM = "api/apps/service/request";
  private static final String LIST =
      PLATFORM
          + "?size=50&sort=-created_at"
          + "&fields=number,subject,area,priority,status,client,assignee,due,created_at";

  @Override
  public String word() {
    return "requests";
  }

  @Override
  public void run(Installation installation, Path folder, Report report) throws Exception {
    report.title(
        "What a request costs, beside a resource written by hand",
        "%,d records, %d agents; processor time of server and database, the median of %d rounds of"
                .formatted(ServiceDesk.REQUESTS, ServiceDesk.AGENTS, ROUNDS)
            + " %d requests in turn once the compilers are quiet; %d signed-in agents at a time"
                .formatted(REQUESTS, AGENTS.size()));
    Path home = YardstickHome.make(installation.server(), folder);
    Path definitions = ServiceDesk.write(folder.resolve("definitions"));
    try (RunningServer server =
        RunningServer.withDefinitions(installation, home, definitions, folder)) {
      ServiceDesk.fill(server.database());
      Comparison comparison = new Comparison(server, Crowd.of(server.url(), AGENTS), report);
      comparison.of("list of 50", (c, n) -> c.get(FLOOR), (c, n) -> c.get(LIST));
      comparison.of(
          "get",
          (c, n) -> c.get(FLOOR + "/" + ofTeamOne(n)),
          (c, n) -> c.get(PLATFORM + "/" + ofTeamOne(n)));
      comparison.of("create", (c, n) -> create(c, FLOOR, n), (c, n) -> create(c, PLATFORM, n));
      comparison.of("update", (c, n) -> update(c, FLOOR, n), (c, n) -> update(c, PLATFORM, n));
    }
  }

  /** Every eighth record is the team's, and each is asked for in its turn. */
  private static long ofTeamOne(long number) {
    return 1 + 8 * (number % (ServiceDesk.REQUESTS / 8));
  }

  private static HttpResponse<String> create(Caller caller, String path, long number)
      throws IOException, InterruptedException {
    String body =
        """
        {"subject": "Printer %d burns", "area": "hardware", "priority": "high", "team": "one"}\
        """
            .formatted(number);
    return caller.send(path, "POST", Optional.of(body), Optional.empty());
  }

  private static HttpResponse<String> update(Caller caller, String path, long number)
      throws IOException, InterruptedException {
    String body = "{\"subject\": \"Printer %d is silent\"}".formatted(number);
    return caller.send(
        path + "/" + ofTeamOne(number), "PATCH", Optional.of(body), Optional.of("\"1\""));
  }

  /** Both kinds of a request in turn, and what they cost. */
  private record Comparison(RunningServer server, Crowd crowd, Report report) {

    void of(String what, Call byHand, Call platform) throws InterruptedException {
      int warm = warmUp(byHand, platform);
      double[][] hand = new double[2][ROUNDS];
      double[][] ours = new double[2][ROUNDS];
      for (int round = 0; round < ROUNDS; round++) {
        measure(byHand, hand, round);
        measure(platform, ours, round);
      }
      report.line(
          "%-10s  Formwork %6.3f ms, of them the server's %6.3f   by hand %6.3f ms, %6.3f   %5.2f times, the server's %5.2f   warm after %,d"
              .formatted(
                  what,
                  Report.median(ours[0]),
                  Report.median(ours[1]),
                  Report.median(hand[0]),
                  Report.median(hand[1]),
                  Report.median(ours[0]) / Report.median(hand[0]),
                  Report.median(ours[1]) / Report.median(hand[1]),
                  warm));
    }

    /** How many requests of each kind it took; what is compiled once no later request pays for. */
    private int warmUp(Call byHand, Call platform) throws InterruptedException {
      int sent = 0;
      double share = 1;
      while (share > QUIET && sent < LONGEST_WARM_UP) {
        double all = ProcessorTime.of(server.process());
        double compilers = ProcessorTime.ofCompilers(server.process());
        crowd.send(byHand, WARM_UP_AT_ONCE);
        crowd.send(platform, WARM_UP_AT_ONCE);
        sent += WARM_UP_AT_ONCE;
        share =
            (ProcessorTime.ofCompilers(server.process()) - compilers)
                / (ProcessorTime.of(server.process()) - all);
      }
      return sent;
    }

    /** All of it, and the server's part, in milliseconds a request. */
    private void measure(Call call, double[][] into, int round) throws InterruptedException {
      double serverBefore = ProcessorTime.of(server.process());
      double databaseBefore = ProcessorTime.of(server.databaseProcess());
      crowd.send(call, REQUESTS);
      double inServer = ProcessorTime.of(server.process()) - serverBefore;
      double inDatabase = ProcessorTime.of(server.databaseProcess()) - databaseBefore;
      into[0][round] = (inServer + inDatabase) / REQUESTS;
      into[1][round] = inServer / REQUESTS;
    }
  }
}
