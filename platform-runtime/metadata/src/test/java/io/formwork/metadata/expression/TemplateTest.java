package io.formwork.metadata.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.formwork.metadata.expression.Expression.Path;
import io.formwork.metadata.expression.Expression.Scope;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.Setting;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TemplateTest {

  private static final Map<String, Object> VALUES =
      Map.of("number", "T-00001", "subject", "Пожар", "criticality", "high");

  private final Evaluator evaluator =
      new Evaluator(Clock.fixed(Instant.EPOCH, ZoneId.of("UTC")), ZoneId.of("UTC"));

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '`',
      textBlock =
          """
          {number}: «{subject}»                => T-00001: «Пожар»
          {criticality}                        => <high>
          {urgent ? subject : criticality}     => <high>
          no expression                        => no expression
          {{{number}}}                         => {T-00001}
          {subject + " }"}!                    => Пожар }!
          {assignee}                           => ``
          {1 + 1}                              => 2
          """)
  void writes(String text, String expected) {
    assertEquals(expected, written(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '`',
      textBlock =
          """
          {number                => 10 Malformed template
          number}                => 16 Malformed template
          № {numbr} и {subjekt}  => 13 Unknown field, 23 Unknown field
          {}                     => 11 Malformed expression
          """)
  void refuses(String text, String expected) {
    assertEquals(expected, written(text));
  }

  private String written(String text) {
    List<String> problems = new ArrayList<>();
    TemplateText writer = new TemplateText(evaluator, TemplateTest::format);
    return new TemplateCompiler(new ExpressionCompiler())
        .compile(
            Desk.source(text),
            Environment.ofRecord(new Desk(), "ticket"),
            problem -> problems.add(problem.span().start().column() + " " + problem.summary()))
        .map(template -> writer.write(template, scope()))
        .orElseGet(() -> String.join(", ", problems));
  }

  private static String format(Expression expression, Object value) {
    boolean choice =
        expression instanceof Path path
            && path.steps().getLast().type() instanceof FieldType.Choice;
    return choice ? "<" + value + ">" : value.toString();
  }

  private static Scope scope() {
    return new Scope() {
      @Override
      public @Nullable Object value(Path path) {
        return VALUES.get(path.steps().getLast().name());
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
