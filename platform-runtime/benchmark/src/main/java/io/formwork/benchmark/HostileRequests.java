package io.formwork.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import io.formwork.launcher.Installation;
import io.formwork.testkit.web.Bait;
import io.formwork.testkit.web.Battery;
import io.formwork.testkit.web.HostileTexts;
import io.formwork.testkit.web.Visitor;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Every hostile text in every place of every operation, and what came of it. */
final class HostileRequests implements Measurement {

  private static final Duration SOON = Duration.ofSeconds(1);
  private static final int STEP = Integer.getInteger("formwork.bench.hostileStep", 1);

  /** Only operations whose path has this are tried: to look at some by themselves. */
  private static final String PART = System.getProperty("formwork.bench.hostilePart", "/");

  /** As many at a time as keep two processors busy. */
  private static final int LANES = 4;

  /** The record that paths name; of people one who does not sign in here. */
  private static final long USUAL = 3;

  private static final List<String> CALLERS = List.of("admin", "orlova", "belov", "ivanov");

  /** Going back to a release plans all of it each time; few texts try that. */
  private static final String NO_RELEASE = "999999";

  private static final int FEW = 30;

  private static final String DESK = "api/apps/support_desk/openapi.json";
  private static final String PLATFORM = "api/openapi.json";

  @Override
  public String word() {
    return "hostile-texts";
  }

  @Override
  public void run(Installation installation, Path folder, Report report) throws Exception {
    List<String> texts = HostileTexts.every(STEP, HostileTexts.strings());
    report.title(
        "Hostile texts",
        ("%d texts in every path, parameter, header, member and body of every operation that the"
                + " OpenAPI of an administrator describes, and of what only others are told of; an"
                + " effect is an error of the server, a page, a header or words of its inside; late is"
                + " an answer after %d s, three times")
            .formatted(texts.size(), SOON.toSeconds()));
    try (RunningServer server = RunningServer.start(installation, installation.server(), folder);
        Bait bait = Bait.laid()) {
      fire(server, bait.in(texts), report);
      report.figure("calls to the address that texts name", bait.calls(), "");
    }
  }

  private static void fire(RunningServer server, List<String> texts, Report report)
      throws Exception {
    KeptTables kept = KeptTables.of(server.database(), USUAL);
    Visitor administrator = new Visitor(server.url(), "admin");
    String task =
        new Visitor(server.url(), "orlova").get("api/tasks").good().at("/items/0/id").asText("1");
    Battery battery = battery(task, NO_RELEASE);
    Instant begin = Instant.now();
    battery.fireAt(PART, administrator, PLATFORM, texts);
    told(battery, begin, report);
    for (String login : CALLERS) {
      battery.fireAt(PART, new Visitor(server.url(), login), DESK, texts);
      told(battery, begin, report);
    }
    Battery releases = battery(task, "1");
    releases.fireAt("rollback", administrator, PLATFORM, HostileTexts.every(FEW, texts));
    report.line("going back to a release that there is, with every %d. text".formatted(FEW));
    told(releases, begin, report);
    List<String> changed = new ArrayList<>(kept.changed());
    changed.removeIf(row -> isExpected(server, row, begin));
    report.figure("tables watched", kept.tables(), "");
    report.figure("rows that are others than before", changed.size(), "");
    changed.forEach(report::line);
  }

  private static Battery battery(String task, String release) {
    return new Battery(
        Map.of("app", "support_desk", "task", task, "id", "" + USUAL, "release", release),
        SOON,
        LANES);
  }

  private static void told(Battery battery, Instant begin, Report report) {
    report.figure("places", battery.places(), "");
    report.figure("places where nothing was there", battery.unreached().size(), "");
    report.figure("requests", battery.sent(), "");
    report.figure("effects", battery.effects(), "");
    report.figure("places that were late", battery.late().size(), "");
    report.figure("slowest", (double) battery.slowest().toMillis(), "ms");
    report.figure("until now", (double) Duration.between(begin, Instant.now()).toSeconds(), "s");
    battery.unreached().forEach(place -> report.line(place + ": never there"));
    battery.wrong().forEach(report::line);
    battery
        .late()
        .forEach((place, late) ->
            report.line("%s: %d ms for %s".formatted(place, late.taken().toMillis(), late.text())));
  }

  /** Who asks ends his own sessions, and tickets that nobody takes are given out by a timer. */
  private static boolean isExpected(RunningServer server, String changed, Instant begin) {
    String[] words = changed.split(" ", 3);
    if (words[0].equals("fw.user")) {
      return CALLERS.stream()
          .map(login -> new Visitor(server.url(), login).get("api/me").good().path("id").asText())
          .anyMatch(words[1]::equals);
    }
    JsonNode newest =
        new Visitor(server.url(), CALLERS.getFirst())
            .get("api/apps/support_desk/ticket/" + words[1] + "/history?size=1")
            .json()
            .at("/items/0");
    return words[0].equals("support_desk.ticket")
        && newest.path("channel").asText().equals("timer")
        && Instant.parse(newest.path("at").asText()).isAfter(begin);
  }
}
