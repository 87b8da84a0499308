package io.formwork.benchmark;

import io.formwork.launcher.Installation;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What one request costs the processors through REST, beside the same request to a resource that a
 * developer has written by hand for this one object, in the same server and the same run.
 */
final class RequestCost implements Measurement {

  private static final int WARM_UP = Integer.getInteger("formwork.bench.warmUp", 3_000);
  private static final int REQUESTS = Integer.getInteger("formwork.bench.perRound", 1_000);
  private static final int ROUNDS = 5;
  private static final int CALLERS = 4;

  private static final String FLOOR = "yardstick/requests";
  private static final String PLATFORM = "api/apps/service/request";
  private static final String LIST =
      PLATFORM
          + "?size=50&sort=-created_at"
          + "&fields=number,subject,area,priority,status,client,assignee,due,created_at";
  private static final String NEW =
      """
      {"subject": "Printer %d burns", "area": "hardware", "priority": "high", "team": "one"}\
      """;
  private static final String CHANGED =
      """
      {"subject": "Printer %d is silent"}\
      """;

  /** One request of a kind, told apart by a number; answers what must be 2xx. */
  private interface Call {
    HttpResponse<String> by(Caller caller, long number) throws Exception;
  }

  @Override
  public String word() {
    return "requests";
  }

  @Override
  public void run(Installation installation, Path folder, Report report) throws Exception {
    report.title(
        "What a request costs, beside a resource written by hand",
        "%,d records, %d agents; processor time of server and database, %d rounds of %d requests in turn"
                .formatted(ServiceDesk.REQUESTS, ServiceDesk.AGENTS, ROUNDS, REQUESTS)
            + " after %d to warm up; %d signed-in agents at a time".formatted(WARM_UP, CALLERS));
    Path home = YardstickHome.make(installation.server(), folder);
    Path definitions = ServiceDesk.write(folder.resolve("definitions"));
    try (RunningServer server =
        RunningServer.withDefinitions(installation, home, definitions, folder)) {
      ServiceDesk.fill(server.database());
      List<Caller> callers = callers(server);
      AtomicLong at = new AtomicLong();
      compare(server, callers, report, "list of 50", (c, n) -> c.get(FLOOR), (c, n) -> c.get(LIST));
      compare(
          server,
          callers,
          report,
          "get",
          (c, n) -> c.get(FLOOR + "/" + ofTeamOne(n)),
          (c, n) -> c.get(PLATFORM + "/" + ofTeamOne(n)));
      compare(
          server,
          callers,
          report,
          "create",
          (c, n) -> c.send(FLOOR, "POST", Optional.of(NEW.formatted(n)), Optional.empty()),
          (c, n) -> c.send(PLATFORM, "POST", Optional.of(NEW.formatted(n)), Optional.empty()));
      compare(
          server,
          callers,
          report,
          "update",
          (c, n) -> update(c, FLOOR, at.incrementAndGet()),
          (c, n) -> update(c, PLATFORM, at.incrementAndGet()));
    }
  }

  /** Every eighth record is the team's, and each is asked for in its turn. */
  private static int ofTeamOne(long number) {
    return (int) (1 + 8 * (number % (ServiceDesk.REQUESTS / 8)));
  }

  private static HttpResponse<String> update(Caller caller, String path, long number)
      throws Exception {
    return caller.send(
        path + "/" + ofTeamOne(number),
        "PATCH",
        Optional.of(CHANGED.formatted(number)),
        Optional.of("\"1\""));
  }

  private static List<Caller> callers(RunningServer server) throws Exception {
    List<Caller> callers = new ArrayList<>();
    for (int i = 0; i < CALLERS; i++) {
      // All of team one, whose records are asked for.
      callers.add(Caller.signedIn(server.url(), i == 0 ? "agent" : "agent" + 4 * i));
    }
    return callers;
  }

  private static void compare(
      RunningServer server,
      List<Caller> callers,
      Report report,
      String what,
      Call floor,
      Call platform)
      throws Exception {
    AtomicInteger number = new AtomicInteger();
    repeat(callers, floor, number, WARM_UP);
    repeat(callers, platform, number, WARM_UP);
    double[] floorCost = new double[ROUNDS];
    double[] platformCost = new double[ROUNDS];
    double[] floorServer = new double[ROUNDS];
    double[] platformServer = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      Cost byHand = cost(server, callers, floor, number);
      Cost ours = cost(server, callers, platform, number);
      floorCost[round] = byHand.all();
      platformCost[round] = ours.all();
      floorServer[round] = byHand.server();
      platformServer[round] = ours.server();
    }
    double ours = Report.median(platformCost);
    double byHand = Report.median(floorCost);
    report.line(
        "%-12s Formwork %6.3f ms (server %6.3f)   by hand %6.3f ms (server %6.3f)   %5.2f times, server alone %5.2f"
            .formatted(
                what,
                ours,
                Report.median(platformServer),
                byHand,
                Report.median(floorServer),
                ours / byHand,
                Report.median(platformServer) / Report.median(floorServer)));
  }

  /** Milliseconds of the processors a request. */
  private record Cost(double server, double database) {
    double all() {
      return server + database;
    }
  }

  private static Cost cost(
      RunningServer server, List<Caller> callers, Call call, AtomicInteger number)
      throws Exception {
    double serverBefore = ProcessorTime.of(server.process());
    double databaseBefore = ProcessorTime.of(server.databaseProcess());
    repeat(callers, call, number, REQUESTS);
    return new Cost(
        (ProcessorTime.of(server.process()) - serverBefore) / REQUESTS,
        (ProcessorTime.of(server.databaseProcess()) - databaseBefore) / REQUESTS);
  }

  private static void repeat(List<Caller> callers, Call call, AtomicInteger number, int times)
      throws Exception {
    AtomicInteger left = new AtomicInteger(times);
    List<Thread> threads = new ArrayList<>();
    AtomicInteger failed = new AtomicInteger();
    StringBuffer why = new StringBuffer();
    for (Caller caller : callers) {
      threads.add(
          Thread.ofPlatform()
              .start(() -> {
                while (left.getAndDecrement() > 0) {
                  try {
                    HttpResponse<String> answer = call.by(caller, number.getAndIncrement());
                    if (answer.statusCode() / 100 != 2) {
                      failed.incrementAndGet();
                      why.append(answer.statusCode()).append(answer.body()).append('\n');
                    }
                  } catch (Exception e) {
                    failed.incrementAndGet();
                    why.append(e).append('\n');
                  }
                }
              }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    if (failed.get() > 0) {
      throw new IllegalStateException(
          failed + " requests failed: " + why.substring(0, Math.min(2_000, why.length())));
    }
  }
}
