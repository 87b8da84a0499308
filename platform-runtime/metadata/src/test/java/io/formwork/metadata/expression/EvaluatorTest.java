package io.formwork.metadata.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.formwork.metadata.expression.Expression.Path;
import io.formwork.metadata.expression.Expression.Root;
import io.formwork.metadata.expression.Expression.Scope;
import io.formwork.metadata.model.Setting;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Filled: criticality, line, rating, amount, subject, created_at, client. Empty: the others. */
final class EvaluatorTest {

  /** Half past midnight in Moscow, still the day before in Greenwich. */
  private static final Instant NOW = Instant.parse("2026-03-01T21:30:00.123456789Z");

  private static final Map<String, Object> VALUES =
      Map.ofEntries(
          Map.entry("RECORD.subject", "Пожар: Ёлка 😀"),
          Map.entry("RECORD.criticality", "high"),
          Map.entry("RECORD.line", "first"),
          Map.entry("RECORD.rating", 5L),
          Map.entry("RECORD.id", Long.MAX_VALUE),
          Map.entry("RECORD.amount", new BigDecimal("2.00")),
          Map.entry("RECORD.status", "in_work"),
          Map.entry("RECORD.status_kind", "active"),
          Map.entry("RECORD.created_at", Instant.parse("2026-03-01T20:30:00Z")),
          Map.entry("RECORD.resolution.elapsed", Duration.ofMinutes(90)),
          Map.entry("RECORD.client", 7L),
          Map.entry("RECORD.client.roles", List.of("client")),
          Map.entry("RECORD.client.line", "first"),
          Map.entry("OLD.status", "assigning"),
          Map.entry("ME", 7L),
          Map.entry("ME.roles", List.of()));

  private final Desk desk = new Desk();
  private final Evaluator evaluator =
      new Evaluator(Clock.fixed(NOW, ZoneId.of("UTC")), ZoneId.of("Europe/Moscow"));

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '`',
      textBlock =
          """
          assignee == null                         => true
          client != null                           => true
          assignee == assignee                     => false
          assignee != client                       => false
          urgent                                   => empty
          !urgent                                  => true
          urgent == false                          => false
          urgent != true                           => false
          urgent && true                           => false
          urgent || true                           => true
          urgent ? 1 : 2                           => 2
          null                                     => empty
          null == null                             => true
          wanted_on < today                        => false
          wanted_on >= today                       => false
          !(wanted_on < today)                     => true
          assignee.line == line                    => false
          assignee.line == null                    => true
          client.line == line                      => true
          assignee.chief.line == null              => true
          client == me                             => true
          me in [assignee, client]                 => true
          me in [assignee]                         => false
          assignee in [assignee]                   => false
          assignee in [null]                       => false
          client in []                             => false
          "client" in client.roles                 => true
          "agent" in client.roles                  => false
          "agent" in assignee.roles                => false
          me.roles == null                         => true
          old.status != status                     => true
          old.line != line                         => false
          criticality in ["high", "critical"]      => true
          amount == 2                              => true
          amount == 2.000                          => true
          amount in [1, 2]                         => true
          rating > 4.99                            => true
          rating + 1                               => 6
          rating + 0.5                             => 5.5
          rating - amount                          => 3.00
          rating * amount                          => 10.00
          rating / 2                               => 2.5000000000
          -rating / 3                              => -1.6666666666
          2.0 / 3                                  => 0.6666666666
          rating / 0                               => empty
          id + 1                                   => empty
          id - 1 + 1 == id                         => true
          id * 2                                   => empty
          -rating                                  => -5
          rating + null                            => ERROR
          subject + "!"                            => Пожар: Ёлка 😀!
          description + "!"                        => empty
          size(subject)                            => 13
          lower(subject)                           => пожар: ёлка 😀
          upper(subject)                           => ПОЖАР: ЁЛКА 😀
          upper("straße")                          => STRASSE
          subject.contains("Елка")                 => false
          subject.contains("")                     => true
          description.contains("a")                => empty
          !description.contains("a")               => true
          subject.startsWith("Пожар")              => true
          subject.endsWith("😀")                   => true
          subject.matches("^П.+[Ёё]лка .$")        => true
          subject.matches("ар: ")                  => true
          subject.matches("^Ёлка")                 => false
          "a\\nb".matches("a.b")                   => true
          "a\\n".matches("a$")                     => false
          "\uFB00" < "😀"                          => true
          "Ё" < "А"                                => true
          "a" < "ab"                               => true
          days(3)                                  => PT72H
          hours(2) + minutes(15)                   => PT2H15M
          days(9223372036854775807)                => empty
          hours(2) / hours(3)                      => 0.6666666666
          minutes(10) / 3                          => PT3M20S
          minutes(10) / 0                          => empty
          minutes(10) / minutes(0)                 => empty
          2 * hours(1)                             => PT2H
          -hours(1)                                => PT-1H
          resolution.elapsed > hours(1)            => true
          limit < hours(1)                         => false
          now                                      => 2026-03-01T21:30:00.123456Z
          today                                    => 2026-03-02
          startOfDay(today)                        => 2026-03-01T21:00:00Z
          startOfDay("0001-01-01")                 => empty
          startOfWeek("2026-03-08")                => 2026-03-02
          startOfMonth(addMonths(today, -1))       => 2026-02-01
          startOfQuarter("2026-05-31")             => 2026-04-01
          startOfYear(today)                       => 2026-01-01
          addMonths("2026-01-31", 1)               => 2026-02-28
          addMonths("9999-12-31", 1)               => empty
          addMonths(today, 9223372036854775807)    => empty
          date(created_at)                         => 2026-03-01
          now - created_at > hours(1)              => true
          created_at + hours(1)                    => 2026-03-01T21:30:00Z
          created_at - days(3653000)               => empty
          today + hours(47)                        => 2026-03-03
          today - hours(47)                        => 2026-03-01
          today + days(3652000)                    => empty
          today - date(created_at)                 => PT24H
          today == "2026-03-02"                    => true
          overdue                                  => false
          calm                                     => true
          parent.overdue                           => empty
          parent.calm                              => empty
          """)
  void evaluates(String text, String expected) {
    List<String> problems = new ArrayList<>();
    String found =
        new ExpressionCompiler()
            .compile(
                Desk.source(text),
                Environment.ofRecord(desk, "ticket").withMe().withOld(),
                problem -> problems.add(problem.toString()))
            .map(expression -> shown(evaluator.value(expression, scope()).orElse(null)))
            .orElseGet(() -> "ERROR");
    assertEquals(expected, found, () -> String.join("\n", problems));
  }

  private static String shown(@Nullable Object value) {
    return switch (value) {
      case null -> "empty";
      case BigDecimal decimal -> decimal.toPlainString();
      default -> value.toString();
    };
  }

  private static Scope scope() {
    return new Scope() {
      @Override
      public @Nullable Object value(Path path) {
        String steps = path.steps().stream().map(f -> "." + f.name()).collect(Collectors.joining());
        Root root = path.root();
        return VALUES.get(root + steps);
      }

      @Override
      public @Nullable Object variable(String name) {
        return null;
      }

      @Override
      public Object setting(Setting setting) {
        return setting.defaultValue();
      }
    };
  }
}
