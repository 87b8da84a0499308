package io.formwork.core.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.formwork.core.Models;
import io.formwork.core.message.Messages;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ValueParserTest {

  private final ValueParser parser = new ValueParser(ZoneId.of("Europe/Moscow"));

  static Stream<Arguments> good() {
    return Stream.of(
        Arguments.of(new FieldType.Text(9), "да", "да"),
        Arguments.of(new FieldType.Text(9), 7, "7"),
        Arguments.of(new FieldType.Whole(0, 9), "5", 5L),
        Arguments.of(new FieldType.Whole(0, 9), 5.0, 5L),
        Arguments.of(new FieldType.Decimal(9, 2), "1.20", new BigDecimal("1.20")),
        Arguments.of(new FieldType.Flag(), "true", true),
        Arguments.of(new FieldType.Day(), "2026-02-28", LocalDate.of(2026, 2, 28)),
        Arguments.of(
            new FieldType.Moment(), "2026-03-02T09:00", Instant.parse("2026-03-02T06:00:00Z")),
        Arguments.of(
            new FieldType.Moment(),
            "2026-03-02T09:00:00+05:00",
            Instant.parse("2026-03-02T04:00:00Z")),
        Arguments.of(new FieldType.Span(), "PT4H", Duration.ofHours(4)),
        Arguments.of(new FieldType.Reference("user"), 12, 12L),
        Arguments.of(new FieldType.Roles(), List.of("agent"), List.of("agent")));
  }

  @ParameterizedTest
  @MethodSource("good")
  void readsWhatIsOfTheType(FieldType type, Object raw, Object expected) {
    assertEquals(new Parsed.Value(expected), parser.parse(field(type), raw));
  }

  static Stream<Arguments> bad() {
    return Stream.of(
        Arguments.of(new FieldType.Whole(0, 9), "5.5", "«x»: нужно число."),
        Arguments.of(new FieldType.Whole(0, 9), "99999999999999999999", "«x»: нужно число."),
        Arguments.of(new FieldType.Flag(), "yes", "«x»: нужно «да» или «нет»."),
        Arguments.of(new FieldType.Day(), "2026-02-30", "«x»: нужна дата, например 2026-03-31."),
        Arguments.of(new FieldType.Reference("user"), "petrov", "«x»: такой записи нет."),
        Arguments.of(new FieldType.Text(9), List.of(), "«x»: нужен текст."));
  }

  @ParameterizedTest
  @MethodSource("bad")
  void saysWhatIsNeededInstead(FieldType type, Object raw, String message) {
    Parsed.Wrong wrong = assertInstanceOf(Parsed.Wrong.class, parser.parse(field(type), raw));
    assertEquals(message, Messages.in(Locale.of("ru"), wrong.reason()));
  }

  @Test
  void blankIsEmpty() {
    assertEquals(new Parsed.Empty(), parser.parse(field(new FieldType.Text(9)), "  "));
    assertEquals(new Parsed.Empty(), parser.parse(field(new FieldType.Day()), null));
  }

  private static Field field(FieldType type) {
    return Models.field("x", type);
  }
}
