package io.formwork.metadata.resolve;

import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.diagnostic.Suggestion;
import io.formwork.metadata.expression.Names;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.yaml.YamlNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
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

  /** The value; empty when it cannot be one of that type, which has then been told. */
  Optional<Object> read(FieldType type, YamlNode.Scalar written) {
    String text = written.text();
    return switch (type) {
      case FieldType.Text limit -> text(limit, written);
      case FieldType.RichText any -> Optional.of(text);
      case FieldType.Sequence any -> refuse(written, "a value: a sequence counts by itself");
      case FieldType.Whole range -> whole(range, written);
      case FieldType.Decimal digits -> parsed(written, "a number", BigDecimal::new);
      case FieldType.Flag flag -> flag(written);
      case FieldType.Day day -> parsed(written, "a date such as 2026-03-02", LocalDate::parse);
      case FieldType.Moment moment ->
          parsed(
              written,
              "a date and time such as 2026-03-02T09:00",
              t -> LocalDateTime.parse(t).atZone(timezone).toInstant());
      case FieldType.Span span ->
          Durations.parse(text)
              .<Object>map(d -> d)
              .or(() -> refuse(written, "a duration such as 15m, 1h30m or 2d"));
      case FieldType.Choice choice -> word(type, "value", written);
      case FieldType.State state -> word(type, "state", written);
      case FieldType.Roles roles -> word(type, "role", written);
      case FieldType.StateKindOf kind -> word(type, "kind", written);
      case FieldType.Reference reference -> refuse(written, "a value: a relation has no literals");
      case FieldType.References several -> refuse(written, "a value: a relation has no literals");
    };
  }

  private Optional<Object> text(FieldType.Text type, YamlNode.Scalar written) {
    if (written.text().length() > type.max()) {
      return refuse(written, "a text of at most " + type.max() + " characters");
    }
    return Optional.of(written.text());
  }

  private Optional<Object> whole(FieldType.Whole range, YamlNode.Scalar written) {
    Optional<Object> value = parsed(written, "a whole number", Long::valueOf);
    if (value.isPresent() && value.get() instanceof Long number) {
      if (number < range.min() || number > range.max()) {
        return refuse(written, "a number from %d to %d".formatted(range.min(), range.max()));
      }
    }
    return value;
  }

  private Optional<Object> flag(YamlNode.Scalar written) {
    return switch (written.text()) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> refuse(written, "true or false");
    };
  }

  private Optional<Object> parsed(
      YamlNode.Scalar written, String expected, Function<String, Object> parse) {
    try {
      return Optional.of(parse.apply(written.text()));
    } catch (NumberFormatException | DateTimeException e) {
      return refuse(written, expected);
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
