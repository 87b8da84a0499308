package io.formwork.metadata.definition;

import static io.formwork.metadata.definition.Key.required;
import static io.formwork.metadata.definition.Shape.count;
import static io.formwork.metadata.definition.Shape.reference;
import static io.formwork.metadata.definition.Shape.text;
import static io.formwork.metadata.definition.Shape.whole;

import java.util.regex.Pattern;

/** The keys that say more of a type: how long, how large, of which choices. */
final class TypeKeys {

  private static final String LEAST = "The least value allowed.";
  private static final String MOST = "The greatest value allowed.";

  private static final Shape DIGITS =
      new Shape.Pattern("a number of digits from 0 to 38", Pattern.compile("[12]?\\d|3[0-8]"));

  private static final Shape HUNDRED =
      new Shape.Pattern("a number from 1 to 100", Pattern.compile("[1-9]\\d?|100"));

  private static final Shape NUMBER =
      new Shape.Pattern("a number such as 0.75", Pattern.compile("-?\\d{1,38}(\\.\\d{1,38})?"));

  private static final Shape DAY =
      new Shape.Pattern("a date such as 2026-03-02", Pattern.compile("\\d{4}-[01]\\d-[0-3]\\d"));

  private static final Shape CURRENCY =
      new Shape.Pattern("the three letters of a currency, RUB", Pattern.compile("[A-Z]{3}"));

  private static final Shape COUNTRY =
      new Shape.Pattern("the two letters of a country, RU", Pattern.compile("[A-Z]{2}"));

  private TypeKeys() {}

  /** Those of one type; many have none. */
  static Key[] of(String type) {
    return switch (type) {
      case "text" -> ofText();
      case "phone" -> ofPhone();
      case "integer" -> range(whole());
      case "decimal" -> ofDecimal();
      case "money" -> ofMoney();
      case "date" -> range(DAY);
      case "duration" -> range(Shape.duration());
      case "choice", "choice_set" -> ofChoice();
      case "tags" -> ofTags();
      default -> new Key[0];
    };
  }

  private static Key[] range(Shape value) {
    return new Key[] {Key.of("min", value, LEAST), Key.of("max", value, MOST)};
  }

  private static Key[] ofText() {
    return new Key[] {
      Key.of("max", count(), "The greatest length, in characters. Left out, 255."),
      Key.of("pattern", text(), "How the whole text must look, in the patterns of `matches`."),
      Key.of(
          "pattern_message",
          text(),
          "What people are told of a text that looks otherwise; stands with `pattern`.")
    };
  }

  private static Key[] ofPhone() {
    return new Key[] {
      Key.of(
          "country",
          COUNTRY,
          "Whose numbers may be written without the code of their country. Left out, all are "
              + "written with it.")
    };
  }

  private static Key[] ofDecimal() {
    return new Key[] {
      Key.of("precision", DIGITS, "How many digits a value may have in all. Left out, 18."),
      Key.of("scale", DIGITS, "How many of the digits stand behind the point. Left out, 2."),
      Key.of("min", NUMBER, LEAST),
      Key.of("max", NUMBER, MOST)
    };
  }

  private static Key[] ofMoney() {
    return new Key[] {
      required(
          "currency",
          CURRENCY,
          "What every amount is in. It says how many digits stand behind the point."),
      Key.of("min", NUMBER, LEAST),
      Key.of("max", NUMBER, MOST)
    };
  }

  private static Key[] ofTags() {
    return new Key[] {
      Key.of("max", HUNDRED, "The greatest length of a tag, in characters. Left out, 40."),
      Key.of("at_most", HUNDRED, "How many tags a record may have. Left out, 20.")
    };
  }

  private static Key[] ofChoice() {
    return new Key[] {
      required("choices", reference("choices"), "The choices whose values it may have.")
    };
  }
}
