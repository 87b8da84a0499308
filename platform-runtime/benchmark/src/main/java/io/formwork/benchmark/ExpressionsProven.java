package io.formwork.benchmark;

import io.formwork.launcher.Installation;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testkit.answers.SameAnswers;
import io.formwork.testkit.answers.SameAnswers.Outcome;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * How many expressions were asked in memory and in SQL, and how often the two did not agree. With
 * {@code -Dformwork.random=N} they are others.
 */
final class ExpressionsProven implements Measurement {

  private static final int EXPRESSIONS = 100_000;
  private static final int SHOWN = 5;

  /** Zones whose clocks change by an hour, by half of one, at midnight, over a day, and never. */
  private static final List<String> ZONES =
      List.of(
          "Europe/Moscow",
          "Europe/Berlin",
          "America/Havana",
          "Australia/Lord_Howe",
          "Asia/Kathmandu");

  @Override
  public String word() {
    return "expressions";
  }

  @Override
  public void run(Installation installation, Path folder, Report report) {
    long seed = Long.getLong("formwork.random", Instant.now().getEpochSecond());
    report.title(
        "Expressions",
        "typed expressions made at random, asked of random records in memory and in PostgreSQL;"
            + " seed %d (-Dformwork.random=%d makes the same again)".formatted(seed, seed));
    long asked = 0;
    long answers = 0;
    long disagreements = 0;
    Instant begun = Instant.now();
    try (DatabaseServer server = DatabaseServer.fast()) {
      for (String zone : ZONES) {
        Outcome outcome = asked(server, ZoneId.of(zone), seed + asked);
        asked += outcome.expressions();
        answers += outcome.answers();
        disagreements += outcome.disagreements().size();
        report.figure(zone + ", expressions", (double) outcome.expressions(), "");
        outcome.disagreements().stream().limit(SHOWN).forEach(report::line);
      }
    }
    report.figure("expressions, all", (double) asked, "");
    report.figure("answers compared", (double) answers, "");
    report.figure("disagreements", (double) disagreements, "");
    report.figure("time", Duration.between(begun, Instant.now()).toMillis() / 1000.0, "s");
  }

  private static Outcome asked(DatabaseServer server, ZoneId zone, long seed) {
    try (SameAnswers same = new SameAnswers(server, zone, seed)) {
      return same.ask(EXPRESSIONS / ZONES.size());
    }
  }
}
