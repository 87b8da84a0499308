package io.formwork.benchmark;

import io.formwork.launcher.Installation;
import io.formwork.testkit.web.Bait;
import io.formwork.testkit.web.Battery;
import io.formwork.testkit.web.HostileTexts;
import io.formwork.testkit.web.Visitor;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Every hostile text in every place of every operation, and what came of it. */
final class HostileRequests implements Measurement {

  private static final Duration SOON = Duration.ofSeconds(1);
  private static final int STEP = Integer.getInteger("formwork.bench.hostileStep", 1);

  /** The record that paths name; of people one who does not sign in here. */
  private static final long USUAL = 3;

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
                + " effect is an error of the server, a page, a header or words of its inside, or an"
                + " answer after %d s")
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
    Visitor manager = new Visitor(server.url(), "orlova");
    String task = manager.get("api/tasks").good().at("/items/0/id").asText("1");
    Battery battery =
        new Battery(Map.of("app", "support_desk", "task", task, "id", String.valueOf(USUAL)), SOON);
    long begin = System.nanoTime();
    battery.fire(administrator, PLATFORM, texts);
    battery.fire(administrator, DESK, texts);
    for (String login : List.of("orlova", "belov", "ivanov")) {
      battery.fire(new Visitor(server.url(), login), DESK, texts);
    }
    report.figure("texts", texts.size(), "");
    report.figure("places", battery.places(), "");
    report.figure("places where something was there", battery.reached(), "");
    report.figure("requests", battery.sent(), "");
    report.figure("effects", battery.effects(), "");
    report.figure("slowest", (double) battery.slowest().toMillis(), "ms");
    report.figure("all of it", (System.nanoTime() - begin) / 1e9, "s");
    battery.wrong().forEach(report::line);
    List<String> changed = kept.changed();
    report.figure("tables watched", kept.tables(), "");
    report.figure("tables whose rows are others than before", changed.size(), "");
    changed.forEach(report::line);
  }
}
