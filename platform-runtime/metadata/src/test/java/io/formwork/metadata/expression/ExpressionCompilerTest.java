package io.formwork.metadata.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.formwork.metadata.diagnostic.Diagnostic;
import io.formwork.metadata.expression.ValueType.Simple;
import io.formwork.metadata.model.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ExpressionCompilerTest {

  private final Desk desk = new Desk();
  private final ExpressionCompiler compiler = new ExpressionCompiler();
  private final List<Diagnostic> problems = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "client == me",
        "me == assignee",
        "this == parent",
        "line == me.line",
        "assignee.line == line && \"agent\" in assignee.roles",
        "status_kind in [\"initial\", \"active\"]",
        "\"high\" == criticality",
        "me in [client, assignee]",
        "resolution.due < now && status_kind != \"final\"",
        "overdue || calm",
        "old.status != status",
        "old.assignee.line == \"first\"",
        "outcome == \"accept\"",
        "amount > 5",
        "5 < amount",
        "rating > 1.5",
        "wanted_on < \"2026-03-02\"",
        "date(created_at) == today",
        "created_at + days(3) > now",
        "now - created_at > hours(2) + minutes(15)",
        "resolution.elapsed / 2 < limit",
        "limit / resolution.elapsed > 0.75",
        "-rating < 0",
        "subject.contains(\"пожар\") && !urgent",
        "lower(subject).startsWith(\"ё\")",
        "size(subject) > 3",
        "subject.matches(\"^T-[0-9]{5}$\")",
        "price > 100 && 0.5 < cost && price < cost",
        "price + cost - 100 >= -5.5",
        "price * rating == cost / 3",
        "price / cost > 0.75",
        "(urgent ? price : 0) == cost",
        "opens >= \"9:30\" && time(created_at) < opens",
        "mail.endsWith(\"@example.org\") && mail == subject",
        "\"high\" in tags && criticality in tags && size(tags) == 2 && tags != null",
        "data == null || data != null",
        "round(amount, 1) == 0.5",
        "assignee == null && null != client",
        "(urgent ? \"high\" : \"low\") == criticality",
        "criticality == (urgent ? \"high\" : null)",
        "responsible.line == \"first\"",
        "parent.overdue",
        "!(true && urgent)"
      })
  void acceptsConditions(String text) {
    compile(text, Simple.FLAG);
    assertEquals(List.of(), problems);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '`',
      textBlock =
          """
          categroy == "x"                => 10 Unknown field: The object "ticket" has no field "categroy".
          critically == "low"            => 10 Unknown field: The object "ticket" has no field "critically". Did you mean "criticality"?
          urgent && assignee.lin == line => 29 Unknown field: The object "user" has no field "lin". Did you mean "line"?
          resolution > now               => 10 Unknown field: The object "ticket" has no field "resolution". There are "resolution.due", "resolution.elapsed".
          resolution.du > now            => 10 Unknown field: The object "ticket" has no field "resolution". There are "resolution.due", "resolution.elapsed".
          status == closed               => 20 Unknown field: There is no field "closed" here. To mean the word, put it in quotes: "closed".
          it.line == line                => 10 Variable not known here: "it" has no meaning in this place. Known are the fields of "ticket" and "me", "now", "old", "outcome", "this", "today".
          criticality == "hihg"          => 25 Unknown value: "hihg" is not a choice of "criticality". Did you mean "high"? There are "critical", "high", "low", "normal".
          status in ["closed", "done"]   => 31 Unknown value: "done" is not a state of "ticket". There are "assigning", "closed", "in_work", "solved".
          status_kind == "opened"        => 25 Unknown value: "opened" is not a kind of state. There are "active", "final", "initial", "paused", "resolved".
          "agnet" in assignee.roles      => 10 Unknown value: "agnet" is not a role. Did you mean "agent"? There are "agent", "client", "manager".
          outcome == "acept"             => 21 Unknown value: "acept" is not an outcome of the task. Did you mean "accept"? There are "accept", "refuse".
          subject == 5                   => 21 Type mismatch: This is a whole number and cannot be compared with a text.
          line == criticality            => 18 Type mismatch: This is a choice of "criticality" and cannot be compared with a choice of "support_line".
          client == parent               => 20 Type mismatch: This is a record of "ticket" and cannot be compared with a record of "user".
          criticality > "low"            => 10 Type mismatch: This is a choice of "criticality", which has no order.
          subject                        => 10 Type mismatch: This is a text, but a yes or no is needed.
          urgent && subject              => 20 Type mismatch: This is a text, but a yes or no is needed.
          subject + 1 == "a"             => 10 Type mismatch: There is no way to calculate with a text and a whole number here.
          created_at + 3 > now           => 10 Type mismatch: There is no way to calculate with a date and time and a whole number here.
          created_at < today             => 23 Type mismatch: This is a date and cannot be compared with a date and time.
          days(1.5) > limit              => 15 Type mismatch: This is a decimal number, but a whole number is needed.
          rating in subject              => 20 Type mismatch: This is a text, but a list is needed.
          rating in [1, "2"]             => 24 Type mismatch: This is a text, but a whole number is needed.
          urgent ? true : "no"           => 26 Type mismatch: This is a text, but the other branch is a yes or no.
          subject.starts_with("a")       => 10 Unknown function: There is no function "starts_with". Did you mean "startsWith"? There are addMonths, contains, date, days, endsWith, hours, lower, matches, minutes, round, size, startOfDay, startOfMonth, startOfQuarter, startOfWeek, startOfYear, startsWith, time, upper.
          has(me.line)                   => 10 Unknown function: There is no function "has". There are addMonths, contains, date, days, endsWith, hours, lower, matches, minutes, round, size, startOfDay, startOfMonth, startOfQuarter, startOfWeek, startOfYear, startsWith, time, upper.
          days() < limit                 => 10 Wrong number of arguments: It is written days(3).
          subject.line == "first"        => 18 Not a relation: "subject" is a text; only a relation leads on to further fields.
          now.hour == 5                  => 14 Not a relation: "now" is a date and time; only a relation leads on to further fields.
          subject.matches("[")           => 26 Not a pattern: A set is written [a-z] and names at least one character.
          subject.matches(subject)       => 26 Not a pattern: A pattern is written as a text in quotes.
          wanted_on < "02.03.2026"       => 22 Not a date: "02.03.2026" is no date. Dates are written as "2026-03-02".
          price > amount                 => 18 Type mismatch: This is a decimal number and cannot be compared with an amount in RUB.
          price > yens                   => 18 Type mismatch: This is an amount in JPY and cannot be compared with an amount in RUB.
          price + yens > price           => 10 Type mismatch: There is no rate at which an amount in RUB and an amount in JPY could be taken together.
          price * cost > 5               => 10 Type mismatch: There is no way to calculate with an amount in RUB and an amount in RUB here.
          price + rating > price         => 10 Type mismatch: There is no way to calculate with an amount in RUB and a whole number here.
          5 / price > 1                  => 10 Type mismatch: There is no way to calculate with a whole number and an amount in RUB here.
          opens > "25:00"                => 18 Not a time: "25:00" is no time of day. Times are written as "09:30".
          opens + hours(1) > opens       => 10 Type mismatch: There is no way to calculate with a time of day and a duration here.
          "hihg" in tags                 => 10 Unknown value: "hihg" is not a choice of "criticality". Did you mean "high"? There are "critical", "high", "low", "normal".
          tags == ["high"]               => 10 Type mismatch: This is several values. Ask for one of them: "word" in the_field.
          data == subject                => 18 Type mismatch: This is a text and cannot be compared with JSON, of which only == null may be asked.
          data == data                   => 18 Type mismatch: This is JSON, of which only == null may be asked and cannot be compared with JSON, of which only == null may be asked.
          round(amount, rating) > 1      => 24 Not a number of digits: Digits are written as a number from 0 to 10.
          round                          => 10 Circular definition: Computed fields depend on each other in a circle: ticket.round -> ticket.trip -> ticket.round.
          urgent = true                  => 17 Malformed expression: The expression cannot be read from here on. Two values are compared with ==.
          urgent and overdue             => 17 Malformed expression: The expression cannot be read from here on. Write && for "and", || for "or", ! for "not".
          ``                             => 10 Malformed expression: An expression is missing here.
          {"a": 1} == 1                  => 10 Not part of the language: Maps and structures have no place in an expression.
          assignee.roles[0] == "agent"   => 10 Not part of the language: This operator has no place in an expression.
          rating % 2 == 0                => 10 Not part of the language: This operator has no place in an expression.
          1u == rating                   => 10 Not part of the language: Write numbers plainly and texts in quotes.
          """)
  void refuses(String text, String expected) {
    compile(text, Simple.FLAG);
    assertEquals(
        expected,
        problems.stream()
            .map(p -> p.span().start().column() + " " + p.summary() + ": " + p.detail())
            .collect(Collectors.joining("\n")));
  }

  @Test
  void tellsAllProblemsAtOnce() {
    compile("subjekt == \"a\" && criticality == \"x\" || client.nam == \"b\"", Simple.FLAG);
    assertEquals(
        List.of(10, 43, 57), problems.stream().map(p -> p.span().start().column()).toList());
  }

  @Test
  void refusesWhatWouldOutgrowEveryMemory() {
    compile("doubled_30", Simple.WHOLE);
    compile("1" + " + 1".repeat(900), Simple.WHOLE);
    compile("(".repeat(1_000) + "1" + ")".repeat(1_000), Simple.WHOLE);
    compile("!".repeat(2_000) + "urgent", Simple.FLAG);
    compile("urgent ? true : ".repeat(200) + "true", Simple.FLAG);
    compile("\"" + "a".repeat(4_000) + "\"", Simple.TEXT);
    assertEquals(
        List.of(
            "With the definitions of its computed fields put in place, the expression is too large.",
            "The expression is nested too deeply. Divide it.",
            "The expression is nested too deeply. Divide it.",
            "An expression has at most 4000 characters. Divide this one."),
        problems.stream().map(Diagnostic::detail).toList());
  }

  @Test
  void pointsAtTheWholeWordAndIntoTheRightLine() {
    Source block =
        Source.block(
            "urgent\n&& assignee.lin == line",
            Desk.source("x").span(),
            Desk.source("x").span().start());
    compiler.compile(block, environment(), Simple.FLAG, problems::add);
    var span = problems.getFirst().span();
    assertEquals(
        "6:22-6:25",
        span.start().line()
            + ":"
            + span.start().column()
            + "-"
            + span.end().line()
            + ":"
            + span.end().column());
  }

  @Test
  void knowsOtherWordsInOtherPlaces() {
    var target = Environment.ofCandidate(desk, "user").withTarget("ticket");
    compiler.compile(
        Desk.source("\"agent\" in roles && it.available && line == record.line"),
        target,
        Simple.FLAG,
        problems::add);
    var counted = Environment.ofCounted(desk, "ticket", "user");
    compiler.compile(
        Desk.source("assignee == it && status_kind == \"active\""),
        counted,
        Simple.FLAG,
        problems::add);
    var among = Environment.ofAmong(desk, "ticket", "user");
    compiler.compile(
        Desk.source("it.line == line && it.available"), among, Simple.FLAG, problems::add);
    var nothing = Environment.ofNoRecord(desk).withMe();
    compiler.compile(Desk.source("me.name"), nothing, Simple.TEXT, problems::add);
    assertEquals(List.of(), problems);
  }

  @Test
  void readsTheRowOfAQueryAsRecordInEveryPlace() {
    Expression among =
        compiler
            .compile(
                Desk.source("it.line == line"),
                Environment.ofAmong(desk, "ticket", "user"),
                problems::add)
            .orElseThrow();
    assertEquals(Set.of("line"), Reads.fields(among, Expression.Root.RECORD));
    assertEquals(Set.of("line"), Reads.fields(among, Expression.Root.TARGET));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      textBlock =
          """
          overdue                   => resolution.due, status_kind
          calm && client == me      => resolution.due, status_kind, client
          parent.overdue            => parent, parent.resolution.due, parent.status_kind
          responsible.chief.line    => assignee.chief.line
          """)
  void putsComputedFieldsInPlace(String text, String reads) {
    Expression expression = compile(text, Simple.ANY);
    assertEquals(
        reads,
        Reads.paths(expression).stream()
            .filter(path -> path.root() == Expression.Root.RECORD)
            .map(path -> path.steps().stream().map(Field::name).collect(Collectors.joining(".")))
            .collect(Collectors.joining(", ")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      textBlock =
          """
          amount => 5
          amount => rating
          amount => urgent ? 1 : rating
          amount => null
          criticality => urgent ? "high" : "low"
          client => me
          client => parent.client
          limit => urgent ? hours(4) : days(2)
          wanted_on => today
          subject => status
          """)
  void acceptsResultsOfTheTypeOfAField(String field, String text) {
    compile(text, ValueType.of(desk.field("ticket", field).orElseThrow().type(), desk));
    assertEquals(List.of(), problems);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      textBlock =
          """
          rating      => 2.5
          rating      => rating / 2
          criticality => urgent ? "high" : "lowest"
          criticality => subject
          client      => parent
          limit       => 4
          created_at  => today
          """)
  void refusesResultsOfAnotherType(String field, String text) {
    ValueType type = ValueType.of(desk.field("ticket", field).orElseThrow().type(), desk);
    assertTrue(compiler.compile(Desk.source(text), environment(), type, problems::add).isEmpty());
    assertEquals(1, problems.size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\d",
        "\\w+",
        "(?i)a",
        "(?=a)",
        "a*?",
        "a**",
        "*a",
        "(a",
        "a)",
        "[[:alpha:]]",
        "[a&&b]",
        "a{300}",
        "a{3,2}",
        "a{,2}",
        "\\1",
        "a\\",
        "[]",
        "x]",
        "\\b"
      })
  void refusesPatternsThatMeanDifferentThings(String pattern) {
    assertTrue(TextPattern.problem(pattern).isPresent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "^T-[0-9]{5}$",
        "a|b",
        "(ab)+c?",
        "[^а-яё]",
        "a{2,}",
        "\\.",
        "[\\]\\-]",
        ".*"
      })
  void acceptsPatternsThatMeanTheSame(String pattern) {
    assertTrue(TextPattern.problem(pattern).isEmpty());
  }

  private Expression compile(String text, ValueType expected) {
    return compiler
        .compile(Desk.source(text), environment(), expected, problems::add)
        .orElse(new Expression.Empty());
  }

  private Environment environment() {
    return Environment.ofRecord(desk, "ticket")
        .withMe()
        .withOld()
        .withWord("outcome", "an outcome of the task", Set.of("accept", "refuse"));
  }
}
