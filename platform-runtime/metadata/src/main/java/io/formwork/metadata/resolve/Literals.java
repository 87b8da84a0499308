package io.formwork.metadata.resolve;

import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.diagnostic.Suggestion;
import io.formwork.metadata.expression.Names;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.Range;
import io.formwork.metadata.model.TextForm;
import io.formwork.metadata.value.Addresses;
import io.formwork.metadata.value.Durations;
import io.formwork.metadata.value.Json;
import io.formwork.metadata.value.JsonReader;
import io.formwork.metadata.value.PhoneNumbers;
import io.formwork.metadata.value.Tags;
import io.formwork.metadata.value.TimesOfDay;
import io.formwork.metadata.yaml.YamlNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads a value as the type of the field it is for. */
final class Literals {

  private final Names names;
  private final ZoneId timezone;
  private final Problems problems;

  Literals(Names names, ZoneId timezone, Problems problems) {
    this.names = names;
    this.timezone = timezone;
    this.problems = problems;
  }

  /** The value that stands there, a list of them where the field holds several. */
  Optional<Object> value(FieldType type, YamlNode written) {
    if (type.isSeveral()) {
      List<YamlNode> items = written instanceof YamlNode.Sequence s ? s.items() : List.of(written);
      List<Object> values =
          items.stream()
              .filter(YamlNode.Scalar.class::isInstance)
              .map(item -> read(type, (YamlNode.Scalar) item))
              .flatMap(Optional::stream)
              .distinct()
              .toList();
      return values.isEmpty() ? Optional.empty() : Optional.of(inOrder(type, values));
    }
    return written instanceof YamlNode.Scalar scalar ? read(type, scalar) : Optional.empty();
  }

  private List<Object> inOrder(FieldType type, List<Object> values) {
    if (type instanceof FieldType.Tags) {
      return values.stream().sorted().toList();
    }
    List<String> order = List.copyOf(names.words(type).orElse(Set.of()));
    return values.stream().sorted(Comparator.comparingInt(order::indexOf)).toList();
  }

  /**
   * The value, of a field of several values one of them; empty when it cannot be one of that type,
   * which has then been told.
   */
  Optional<Object> read(FieldType type, YamlNode.Scalar written) {
    String text = written.text();
    return switch (type) {
      case FieldType.Text limit -> text(limit, written);
      case FieldType.RichText any -> Optional.of(text);
      case FieldType.Email email ->
          or(written, Addresses.email(text), "an address such as anna@example.org");
      case FieldType.Phone(Optional<String> country) ->
          or(
              written,
              PhoneNumbers.read(text, country),
              "a telephone number such as " + PhoneNumbers.example(country));
      case FieldType.Url url ->
          or(written, Addresses.url(text), "an address that begins with https:// or http://");
      case FieldType.Sequence any -> refuse(written, "a value: a sequence counts by itself");
      case FieldType.Whole range -> whole(range, written);
      case FieldType.Decimal(int precision, int scale, Range<BigDecimal> range) ->
          within(range, written, number(written, precision, scale));
      case FieldType.Money money ->
          within(money.range(), written, number(written, FieldType.Money.PRECISION, money.scale()));
      case FieldType.Flag flag -> flag(written);
      case FieldType.Day(Range<LocalDate> range) ->
          within(range, written, parsed(written, "a date such as 2026-03-02", LocalDate::parse));
      case FieldType.TimeOfDay time ->
          or(written, TimesOfDay.read(text), "a time of day such as 09:30");
      case FieldType.Moment moment ->
          parsed(
              written,
              "a date and time such as 2026-03-02T09:00",
              t -> (Object) LocalDateTime.parse(t).atZone(timezone).toInstant());
      case FieldType.Span span -> duration(span.range(), written);
      case FieldType.Choice choice -> word(type, "value", written);
      case FieldType.ChoiceSet choices -> word(type, "value", written);
      case FieldType.Tags(int max, int most) ->
          or(
              written,
              Tags.read(text, max),
              "a tag of at most " + max + " characters. " + Tags.RULE);
      case FieldType.State state -> word(type, "state", written);
      case FieldType.Roles roles -> word(type, "role", written);
      case FieldType.StateKindOf kind -> word(type, "kind", written);
      case FieldType.Reference reference -> refuse(written, "a value: a relation has no literals");
      case FieldType.References several -> refuse(written, "a value: a relation has no literals");
      case FieldType.Json json -> json(written);
      case FieldType.Files files -> refuse(written, "a value: a file has no literal");
    };
  }

  private Optional<Object> or(
      YamlNode.Scalar written, Optional<? extends Object> read, String expected) {
    return read.<Object>map(value -> value).or(() -> refuse(written, expected));
  }

  private Optional<Object> json(YamlNode.Scalar written) {
    return switch (JsonReader.read(written.text())) {
      case JsonReader.Outcome.Read(Json value) -> Optional.of(value);
      case JsonReader.Outcome.Wrong wrong ->
          refuse(
              written,
              "JSON, which ends being so at line %d, column %d of the value"
                  .formatted(wrong.line(), wrong.column()));
    };
  }

  private Optional<BigDecimal> number(YamlNode.Scalar written, int precision, int scale) {
    Optional<BigDecimal> number = parsed(written, "a number such as 0.75", BigDecimal::new);
    boolean fits =
        number
            .map(n -> n.precision() - n.scale() <= precision - scale && digits(n) <= scale)
            .orElse(true);
    if (!fits) {
      refuse(
          written,
          "a number of at most %d digits, %d of them after the point".formatted(precision, scale));
    }
    return number.filter(n -> fits).map(n -> n.setScale(scale));
  }

  private static int digits(BigDecimal number) {
    return number.stripTrailingZeros().scale();
  }

  private <T extends Comparable<? super T>> Optional<Object> within(
      Range<T> range, YamlNode.Scalar written, Optional<T> value) {
    if (value.isPresent() && !range.contains(value.get())) {
      String bounds =
          range.least().map(least -> "from " + shown(least)).orElse("")
              + range.most().map(most -> " up to " + shown(most)).orElse("");
      return refuse(written, "a value " + bounds.strip());
    }
    return value.map(present -> present);
  }

  private static String shown(Object bound) {
    return bound instanceof Duration duration ? Durations.write(duration) : bound.toString();
  }

  private Optional<Object> duration(Range<Duration> range, YamlNode.Scalar written) {
    Optional<Duration> value = Durations.parse(written.text());
    return value.isEmpty()
        ? refuse(written, "a duration such as 15m, 1h30m or 2d")
        : within(range, written, value);
  }

  private Optional<Object> text(FieldType.Text type, YamlNode.Scalar written) {
    if (written.text().length() > type.max()) {
      return refuse(written, "a text of at most " + type.max() + " characters");
    }
    Optional<TextForm> other = type.form().filter(form -> !form.fits(written.text()));
    return other
        .map(form -> refuse(written, "a text of the pattern " + form.pattern()))
        .orElse(Optional.of(written.text()));
  }

  private Optional<Object> whole(FieldType.Whole range, YamlNode.Scalar written) {
    Optional<Long> value = parsed(written, "a whole number", Long::valueOf);
    if (value.filter(number -> number < range.min() || number > range.max()).isPresent()) {
      return refuse(written, "a number from %d to %d".formatted(range.min(), range.max()));
    }
    return value.map(number -> number);
  }

  private Optional<Object> flag(YamlNode.Scalar written) {
    return switch (written.text()) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> refuse(written, "true or false");
    };
  }

  private <T> Optional<T> parsed(
      YamlNode.Scalar written, String expected, Function<String, T> parse) {
    try {
      return Optional.of(parse.apply(written.text()));
    } catch (NumberFormatException | DateTimeException e) {
      refuse(written, expected);
      return Optional.empty();
    }
  }

  private Optional<Object> word(FieldType type, String what, YamlNode.Scalar written) {
    Optional<Set<String>> words = names.words(type);
    words.ifPresent(
        known -> problems.note(NameNote.of(written, what, known, bearer(type, written.text()))));
    if (words.isPresent() && !words.get().contains(written.text())) {
      String detail =
          "There is no %s \"%s\" here. It is one of %s.%s"
              .formatted(
                  what,
                  written.text(),
                  String.join(", ", words.get()),
                  Suggestion.sentence(written.text(), words.get()));
      problems.error("Unknown " + what, detail, written.content());
      return Optional.empty();
    }
    return Optional.of(written.text());
  }

  private static Optional<NameNote.Bearer> bearer(FieldType type, String word) {
    return type instanceof FieldType.Choice choice
        ? Optional.of(NameNote.value(choice.choices(), word))
        : Optional.empty();
  }

  private Optional<Object> refuse(YamlNode.Scalar written, String expected) {
    String detail = "Here belongs %s, and there is \"%s\".".formatted(expected, written.text());
    problems.error("Wrong value", detail, written.content());
    return Optional.empty();
  }
}
