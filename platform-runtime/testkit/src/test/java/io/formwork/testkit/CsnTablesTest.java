package io.formwork.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.formwork.assembly.FormworkRuntime;
import io.formwork.assembly.Started;
import io.formwork.core.actor.Actor;
import io.formwork.core.application.Application;
import io.formwork.core.query.VisibleRecord;
import io.formwork.core.record.Changes;
import io.formwork.core.record.RecordRef;
import io.formwork.core.time.MovableClock;
import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.model.Choices;
import io.formwork.metadata.source.FolderSource;
import io.formwork.metadata.source.LayeredSource;
import io.formwork.metadata.source.SourceFile;
import io.formwork.metadata.yaml.YamlNode;
import io.formwork.metadata.yaml.YamlReader;
import io.formwork.persistence.Persistence;
import io.formwork.persistence.jdbc.JdbcTransactions;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import io.formwork.testdatabase.TestDatabase;
import io.formwork.testkit.coverage.Covers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A ticket of every category and priority gets the plan and the limits that the catalogue of
 * requirements has, figure by figure, in an application that does nothing but use the package.
 */
@ExtendWith(DatabaseServerExtension.class)
class CsnTablesTest {

  private static final Path CSN = Path.of("src", "test", "resources", "csn");
  private static final Path CATALOGUE = Path.of("..", "..", "seeds", "requirements.yaml");
  private static final List<String> PRIORITIES = List.of("normal", "urgent", "critical");

  @Test
  @Covers({"C39", "C40", "C41", "C42", "C43"})
  void decideAsTheRegulationSays(DatabaseServer server) throws IOException {
    List<String> expected = expected();
    assertEquals(30, expected.size());
    try (TestDatabase database = server.empty()) {
      JdbcTransactions transactions = new JdbcTransactions(database.dataSource());
      try (FormworkRuntime runtime =
          new FormworkRuntime(
              new Persistence(database.dataSource(), transactions),
              transactions,
              new MovableClock(Clock.systemUTC()))) {
        start(runtime);
        Application csn = runtime.platform().application("csn").orElseThrow();
        assertEquals(String.join("\n", expected), String.join("\n", decided(csn)));
      }
    }
  }

  private static void start(FormworkRuntime runtime) {
    LayeredSource both = new LayeredSource(List.of(Shipped.definitions(), new FolderSource(CSN)));
    if (runtime.start(both, true) instanceof Started.Wrong wrong) {
      throw new AssertionError(wrong.definitions().report());
    }
  }

  private static List<String> decided(Application csn) {
    Actor operator = csn.actor("orlova").orElseThrow();
    List<String> decided = new ArrayList<>();
    for (String category : choices(csn, "category").values().keySet()) {
      for (String priority : PRIORITIES) {
        RecordRef ticket =
            csn.records()
                .create(
                    operator,
                    "ticket",
                    Changes.of("subject", "?")
                        .with("category", category)
                        .with("priority", priority));
        VisibleRecord seen = csn.query().get(operator, ticket).orElseThrow();
        decided.add(
            line(
                title(csn, "category", category) + " (" + title(csn, "ticket_type", seen) + ")",
                priority,
                title(csn, "sla_plan", seen),
                seen));
      }
    }
    return decided;
  }

  private static String title(Application csn, String choices, VisibleRecord seen) {
    return title(csn, choices, seen.values().get(choices, String.class));
  }

  private static String title(Application csn, String choices, String value) {
    Choices.Value named = Objects.requireNonNull(choices(csn, choices).values().get(value));
    return named.title().in(Locale.of("ru"));
  }

  private static Choices choices(Application csn, String name) {
    return Objects.requireNonNull(csn.model().choices().get(name));
  }

  private static String line(String category, String priority, String plan, VisibleRecord seen) {
    List<Duration> limits = new ArrayList<>();
    for (String level :
        List.of("reaction_level_1", "processing_level_2", "solution_level_3", "waiting_level_4")) {
      limits.add(seen.values().get(level, Duration.class));
    }
    return "%s, %s: %s %s".formatted(category, priority, plan, limits);
  }

  /** The same lines from the two tables of the catalogue. */
  private static List<String> expected() throws IOException {
    YamlNode.Mapping catalogue =
        new YamlReader(new Problems())
            .read(new SourceFile("requirements.yaml", Files.readAllBytes(CATALOGUE)))
            .orElseThrow();
    Map<String, List<Duration>> plans = new LinkedHashMap<>();
    for (List<String> row : rows(catalogue, "sla_plans")) {
      plans.put(row.getFirst(), row.stream().skip(1).map(CsnTablesTest::workingTime).toList());
    }
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows(catalogue, "sla_matrix")) {
      for (int i = 0; i < PRIORITIES.size(); i++) {
        String plan = row.get(i + 2);
        lines.add(
            "%s (%s), %s: %s %s"
                .formatted(row.getFirst(), row.get(1), PRIORITIES.get(i), plan, plans.get(plan)));
      }
    }
    return lines;
  }

  private static List<List<String>> rows(YamlNode.Mapping catalogue, String table) {
    return catalogue.mapping(table).items("rows").stream()
        .map(row ->
            ((YamlNode.Sequence) row)
                .items().stream().map(cell -> ((YamlNode.Scalar) cell).text()).toList())
        .toList();
  }

  /** {@code 2 days} of eight working hours each. */
  private static Duration workingTime(String written) {
    String[] words = written.split(" ");
    long number = Long.parseLong(words[0]);
    return switch (words[1]) {
      case "day", "days" -> Duration.ofHours(8 * number);
      case "hour", "hours" -> Duration.ofHours(number);
      case "minute", "minutes" -> Duration.ofMinutes(number);
      default -> throw new AssertionError(written);
    };
  }
}
