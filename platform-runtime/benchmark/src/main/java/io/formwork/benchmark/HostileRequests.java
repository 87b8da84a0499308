package io.formwork.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import io.formwork.launcher.Installation;
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
  private static final String DESK = "api/apps/support_desk";
  private static final String PEOPLE = DESK + "/user";

  @Override
  public String word() {
    return "hostile";
  }

  @Override
  public void run(Installation installation, Path folder, Report report) throws Exception {
    List<String> texts = HostileTexts.every(STEP, HostileTexts.strings());
    report.title(
        "Hostile texts",
        "%d texts in every path, parameter, header, member and body of every operation that a person's"
                .formatted(texts.size())
            + " OpenAPI describes; wrong is an error of the server, a page, a header of the text's,"
            + " or an answer after %d s".formatted(SOON.toSeconds()));
    try (RunningServer server = RunningServer.start(installation, installation.server(), folder)) {
      Visitor administrator = new Visitor(server.url(), "admin");
      JsonNode people = Battery.state(administrator, PEOPLE);
      fire(administrator, "api/openapi.json", "api", texts, report);
      for (String login : List.of("ivanov", "orlova", "admin")) {
        Visitor visitor = new Visitor(server.url(), login);
        fire(visitor, DESK + "/openapi.json", DESK, texts, report);
      }
      report.figure(
          "people who are others than before",
          people.equals(Battery.state(administrator, PEOPLE)) ? 0 : 1,
          "");
    }
  }

  private static void fire(
      Visitor visitor, String document, String below, List<String> texts, Report report) {
    Battery battery = new Battery(visitor, Map.of("app", "support_desk"), SOON);
    battery.fire(document, below, texts);
    String who = visitor.login() + ", " + document;
    report.figure(who + ", requests", battery.sent(), "");
    report.figure(who + ", wrong", battery.wrong().size(), "");
    report.figure(who + ", slowest", (double) battery.slowest().toMillis(), "ms");
    battery.wrong().forEach(report::line);
  }
}
