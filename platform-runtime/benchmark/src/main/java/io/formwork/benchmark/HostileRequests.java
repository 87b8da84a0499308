package io.formwork.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import io.formwork.launcher.Installation;
import io.formwork.testkit.hostile.DeskThings;
import io.formwork.testkit.web.Bait;
import io.formwork.testkit.web.Battery;
import io.formwork.testkit.web.HostileTexts;
import io.formwork.testkit.web.Reach;
import io.formwork.testkit.web.Visitor;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Every hostile text in every place of every operation, and what came of it. */
final class HostileRequests implements Measurement {

  private static final Duration SOON = Duration.ofSeconds(1);
  private static final int STEP = Integer.getInteger("formwork.bench.hostileStep", 1);

  /** Only places in which this expression is found are tried: to look at some by themselves. */
  private static final Predicate<String> PART =
      Pattern.compile(System.getProperty("formwork.bench.hostilePart", "")).asPredicate();

  /** As many at a time as keep two processors busy. */
  private static final int LANES = 4;

  /** The record that paths name; of people one who does not sign in here. */
  private static final int USUAL = 3;

  private static final int RELEASE = 1;

  private static final List<String> CALLERS = List.of("admin", "orlova", "belov", "ivanov");

  /** Going back to a release plans all of it each time; few texts try that. */
  private static final String SLOW = "rollback";

  /** What only a manager has. */
  private static final String TASKS = "/tasks/{task}";

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
    Battery battery = new Battery(new DeskThings(server.url(), USUAL, RELEASE), SOON, LANES);
    Predicate<String> soon = PART.and(place -> !isSlow(place));
    Instant begin = Instant.now();
    battery.fireAt(
        soon.and(place -> place.contains(TASKS)),
        new Visitor(server.url(), "orlova"),
        PLATFORM,
        texts);
    battery.fireAt(soon, administrator, PLATFORM, texts);
    for (String login : CALLERS) {
      battery.fireAt(soon, new Visitor(server.url(), login), DESK, texts);
      report.line("%s, until now %d s".formatted(login, passed(begin)));
    }
    battery.fireAt(PART, administrator, PLATFORM, HostileTexts.every(FEW, texts));
    told(battery, begin, report);
    List<String> changed = new ArrayList<>(kept.changed());
    changed.removeIf(row -> isExpected(server, row, begin));
    report.figure("tables watched", kept.tables(), "");
    report.figure("rows that are others than before", changed.size(), "");
    changed.forEach(report::line);
  }

  private static boolean isSlow(String place) {
    return place.contains(SLOW) && !place.contains(" path ");
  }

  private static long passed(Instant begin) {
    return Duration.between(begin, Instant.now()).toSeconds();
  }

  private static void told(Battery battery, Instant begin, Report report) {
    report.figure("until now", (double) passed(begin), "s");
    report.figure("requests", battery.sent(), "");
    report.figure("effects", battery.effects(), "");
    report.figure("places", battery.places(), "");
    Reach reach = battery.reach();
    report.figure("places where texts met something", reach.there(), "");
    report.figure("names and numbers told from all texts", reach.toldApart().size(), "");
    report.figure("places where nothing is", reach.nowhere().size(), "");
    report.figure("places that were late", battery.late().size(), "");
    report.figure("slowest", (double) battery.slowest().toMillis(), "ms");
    reach.toldApart().forEach(place -> report.line("told apart: " + place));
    reach.nowhere().forEach(place -> report.line("nothing is there: " + place));
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
