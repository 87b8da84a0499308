package io.formwork.core.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.formwork.core.Models;
import io.formwork.core.message.Messages;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Choices;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.Label;
import io.formwork.metadata.model.Range;
import io.formwork.metadata.model.TextForm;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ValueCheckTest {

  private final ApplicationModel model =
      Models.model(
          List.of(),
          List.of(Models.role("agent", Map.of())),
          List.of(
              new Choices(
                  "colour",
                  Label.of("Цвет"),
                  false,
                  Map.of("red", new Choices.Value("red", Label.of("Красный"), Optional.empty())))));

  static Stream<Arguments> cases() {
    return Stream.of(
        Arguments.of(new FieldType.Text(3), "ёж", ""),
        Arguments.of(new FieldType.Text(3), "😀😀😀", ""),
        Arguments.of(new FieldType.Text(3), "ёжик", "“x”: at most 3 characters, now 4."),
        Arguments.of(
            new FieldType.Text(9),
            "a\0b",
            "“x”: the text has the character 0, which cannot be kept. Take it out."),
        Arguments.of(
            new FieldType.RichText(),
            "\0",
            "“x”: the text has the character 0, which cannot be kept. Take it out."),
        Arguments.of(new FieldType.Whole(1, 5), 5L, ""),
        Arguments.of(new FieldType.Whole(1, 5), 6L, "“x”: from 1 to 5."),
        Arguments.of(new FieldType.Whole(1, Long.MAX_VALUE), 0L, "“x”: at least 1."),
        Arguments.of(code(), "AB-12", ""),
        Arguments.of(code(), "xAB-12", "“x”: Two letters, a dash, two digits."),
        Arguments.of(
            new FieldType.Decimal(4, 2, upTo(BigDecimal.TEN)),
            new BigDecimal("10.01"),
            "“x”: at most 10."),
        Arguments.of(
            new FieldType.Money(Currency.getInstance("RUB"), upTo(BigDecimal.TEN)),
            new BigDecimal("9.999"),
            "“x”: at most 18 digits, 2 of them after the point."),
        Arguments.of(
            new FieldType.Day(new Range<>(Optional.of(LocalDate.of(2026, 1, 1)), Optional.empty())),
            LocalDate.of(2025, 12, 31),
            "“x”: at least 1 January 2026."),
        Arguments.of(new FieldType.ChoiceSet("colour"), List.of("red"), ""),
        Arguments.of(
            new FieldType.ChoiceSet("colour"),
            List.of("red", "blue"),
            "“x”: there is no value “blue”, but red."),
        Arguments.of(new FieldType.Decimal(4, 2), new BigDecimal("12.340"), ""),
        Arguments.of(
            new FieldType.Decimal(4, 2),
            new BigDecimal("123.4"),
            "“x”: at most 4 digits, 2 of them after the point."),
        Arguments.of(new FieldType.Choice("colour"), "red", ""),
        Arguments.of(
            new FieldType.Choice("colour"), "blue", "“x”: there is no value “blue”, but red."),
        Arguments.of(new FieldType.Roles(), List.of("agent"), ""),
        Arguments.of(
            new FieldType.Roles(), List.of("agent", "king"), "“x”: there is no role “king”."));
  }

  private static FieldType code() {
    return new FieldType.Text(
        20,
        Optional.of(
            new TextForm("[A-Z]{2}-[0-9]{2}", Label.of("Two letters, a dash, two digits."))));
  }

  private static Range<BigDecimal> upTo(BigDecimal most) {
    return new Range<>(Optional.empty(), Optional.of(most));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void holdsTheLimitsOfTheField(FieldType type, Object value, String expected) {
    String message =
        new ValueCheck(model)
            .problem(Models.field("x", type), value)
            .map(problem -> Messages.in(Locale.ENGLISH, problem))
            .orElse("");
    assertEquals(expected, message);
  }
}
