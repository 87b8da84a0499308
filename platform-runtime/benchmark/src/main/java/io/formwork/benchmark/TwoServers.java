package io.formwork.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import io.formwork.launcher.Installation;
import io.formwork.testkit.web.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Two servers over one database: what one does, the other knows, and nothing happens twice. */
final class TwoServers implements Measurement {

  private static final Duration UNDER_WAY = Duration.ofSeconds(6);
  private static final int KEYS = 40;
  private static final String TICKET = "api/apps/support_desk/ticket/1/presence";
  private static final Duration LONGEST = Duration.ofMinutes(1);

  @Override
  public String word() {
    return "hostile-two";
  }

  @Override
  public void run(Installation installation, Path folder, Report report) throws Exception {
    report.title(
        "Two servers over one database",
        "presence, keys, numbers and releases across both, and one of them killed while both save");
    Path other = Files.createDirectories(folder.resolve("other"));
    try (RunningServer first = RunningServer.start(installation, installation.server(), folder);
        RunningServer second = first.another(installation, other)) {
      report.figure("people who are not seen by the other", unseen(first, second), "");
      report.figure("keys under which two things happened", doubled(first, second), "");
      report.figure("until the other serves a release", follows(installation, first, second), "s");
      killed(first, second, report);
    }
  }

  private static int unseen(RunningServer first, RunningServer second) {
    new Visitor(first.url(), "petrov").json("PUT", TICKET, "{\"mode\": \"reply\"}").good();
    JsonNode people = new Visitor(second.url(), "orlova").get(TICKET).good().get("people");
    return people.toString().contains("reply") ? 0 : 1;
  }

  /** The same request to both at one moment. */
  private static int doubled(RunningServer first, RunningServer second) {
    Visitor here = new Visitor(first.url(), "ivanov");
    Visitor there = new Visitor(second.url(), "ivanov");
    int doubled = 0;
    for (int number = 0; number < KEYS; number++) {
      String key = "both-0-" + number;
      CompletableFuture<Long> one = CompletableFuture.supplyAsync(() -> made(here, key));
      doubled += made(there, key) == one.join() ? 0 : 1;
    }
    return doubled;
  }

  private static long made(Visitor client, String key) {
    return Onslaught.send(client, key).good().get("id").asLong();
  }

  private static double follows(
      Installation installation, RunningServer first, RunningServer second)
      throws IOException, InterruptedException {
    ChangingDesk desk = new ChangingDesk(installation.home());
    String page = desk.page(desk.addField());
    first.post("api/releases", desk.packed(), Optional.of("admin"));
    long begin = System.nanoTime();
    while (!second.has(page, Optional.of("admin"))
        && System.nanoTime() - begin < LONGEST.toNanos()) {
      Thread.sleep(50);
    }
    return (System.nanoTime() - begin) / 1e9;
  }

  private static void killed(RunningServer first, RunningServer second, Report report)
      throws InterruptedException {
    Onslaught here = new Onslaught();
    Onslaught there = new Onslaught();
    here.begin("both-1", new Visitor(first.url(), "ivanov"), 2);
    there.begin("both-2", new Visitor(second.url(), "ivanov"), 2);
    Thread.sleep(UNDER_WAY);
    first.kill();
    here.end();
    Thread.sleep(UNDER_WAY);
    there.end();
    Visitor administrator = new Visitor(second.url(), "admin");
    here.keys().forEach(key -> Onslaught.send(new Visitor(second.url(), "ivanov"), key).good());
    MadeTickets made = MadeTickets.of(administrator, "both");
    Set<Long> promised =
        Stream.of(here, there)
            .map(Onslaught::acknowledged)
            .map(Map::values)
            .flatMap(ids -> ids.stream())
            .collect(Collectors.toSet());
    report.figure("tickets made", made.subjects().size(), "");
    promised.removeAll(made.subjects().keySet());
    report.figure("acknowledged and lost", promised.size(), "");
    report.figure("there twice", made.twice(), "");
    report.figure("there by half", made.half(), "");
    report.figure("numbers given twice", made.sameNumbers(), "");
    report.line("journal " + administrator.get("api/journal").good());
  }
}
