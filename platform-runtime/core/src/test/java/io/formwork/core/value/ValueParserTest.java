package io.formwork.core.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.formwork.core.Models;
import io.formwork.core.message.Messages;
import io.formwork.metadata.model.Choices;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.Label;
import io.formwork.metadata.model.Range;
import io.formwork.metadata.value.Json;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ValueParserTest {

  private final ValueParser parser =
      new ValueParser(
          Models.model(
              List.of(),
              List.of(),
              List.of(
                  new Choices(
                      "colour",
                      Label.of("Цвет"),
                      false,
                      Map.of("red", colour("red"), "green", colour("green"))))));

  private static Choices.Value colour(String name) {
    return new Choices.Value(name, Label.of(name), Optional.empty());
  }

  static Stream<Arguments> good() {
    return Stream.of(
        Arguments.of(new FieldType.Text(9), "да", "да"),
        Arguments.of(new FieldType.Text(9), 7, "7"),
        Arguments.of(new FieldType.Whole(0, 9), "5", 5L),
        Arguments.of(new FieldType.Whole(0, 9), 5.0, 5L),
        Arguments.of(new FieldType.Decimal(9, 2), "1.20", new BigDecimal("1.20")),
        Arguments.of(new FieldType.Decimal(9, 2), 5, new BigDecimal("5.00")),
        Arguments.of(roubles(), "1234.5", new BigDecimal("1234.50")),
        Arguments.of(roubles(), "0.005", new BigDecimal("0.005")),
        Arguments.of(new FieldType.TimeOfDay(), "9:05", LocalTime.of(9, 5)),
        Arguments.of(new FieldType.TimeOfDay(), "23:59:58", LocalTime.of(23, 59, 58)),
        Arguments.of(new FieldType.Email(), " Anna@Example.ORG ", "Anna@example.org"),
        Arguments.of(new FieldType.Email(), "почта@пример.рф", "почта@пример.рф"),
        Arguments.of(russianPhone(), "8 (916) 123-45-67", "+79161234567"),
        Arguments.of(russianPhone(), 89161234567L, "+79161234567"),
        Arguments.of(russianPhone(), "+49 30 901820", "+4930901820"),
        Arguments.of(new FieldType.Phone(Optional.empty()), "+7 916 123 45 67", "+79161234567"),
        Arguments.of(new FieldType.Url(), "HTTPS://example.org/a?b=c", "https://example.org/a?b=c"),
        Arguments.of(new FieldType.Url(), "http://пример.рф/", "http://пример.рф/"),
        Arguments.of(
            new FieldType.ChoiceSet("colour"),
            List.of("blue", "red", "red"),
            List.of("red", "blue")),
        Arguments.of(
            new FieldType.Tags(40, 20),
            List.of("  VIP ", "#два \u00a0слова", "vip", "👨‍👩‍👧", "c#"),
            List.of("c#", "vip", "два слова", "👨‍👩‍👧")),
        Arguments.of(new FieldType.ChoiceSet("colour"), "red", List.of("red")),
        Arguments.of(
            new FieldType.Json(),
            "{\"b\": [1e2, true], \"a\": \"\\u0451\"}",
            Json.of("{\"a\":\"ё\",\"b\":[100,true]}")),
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
        Arguments.of(roubles(), "1 000", "«x»: нужно число."),
        Arguments.of(new FieldType.TimeOfDay(), "24:00", "«x»: введите время, например 09:30."),
        Arguments.of(
            new FieldType.Email(),
            "anna@home",
            "«x»: введите адрес почты вида имя@домен, например name@example.com."),
        Arguments.of(
            russianPhone(), "12345", "«x»: введите номер телефона, например 8 (912) 345-67-89."),
        Arguments.of(
            new FieldType.Phone(Optional.empty()),
            "8 (916) 123-45-67",
            "«x»: введите номер телефона, например +1 201-555-0123."),
        Arguments.of(
            new FieldType.Url(),
            "javascript:alert(1)",
            "«x»: введите адрес страницы, который начинается с https:// или http://."),
        Arguments.of(
            new FieldType.Json(),
            "{\n  \"a\": 1,\n  \"a\": 2}",
            "«x»: это не JSON, строка 3, знак 3: это имя в объекте уже есть."),
        Arguments.of(
            new FieldType.Json(),
            "[1, 2",
            "«x»: это не JSON, строка 1, знак 6: не хватает запятой, двоеточия или скобки."),
        Arguments.of(
            new FieldType.Tags(40, 20),
            List.of("vip", "a;b"),
            "«x»: «a;b» не годится в метки. Метка — короткий текст в одну строку без запятых и точек с запятой."),
        Arguments.of(
            new FieldType.Tags(40, 20),
            List.of("#"),
            "«x»: «#» не годится в метки. Метка — короткий текст в одну строку без запятых и точек с запятой."),
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

  @Test
  void theJsonNullIsEmpty() {
    assertEquals(new Parsed.Empty(), parser.parse(field(new FieldType.Json()), " null "));
  }

  private static FieldType roubles() {
    return new FieldType.Money(Currency.getInstance("RUB"), Range.any());
  }

  private static FieldType russianPhone() {
    return new FieldType.Phone(Optional.of("RU"));
  }

  private static Field field(FieldType type) {
    return Models.field("x", type);
  }
}
