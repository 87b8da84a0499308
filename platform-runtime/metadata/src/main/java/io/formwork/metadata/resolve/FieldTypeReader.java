package io.formwork.metadata.resolve;

import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.diagnostic.Suggestion;
import io.formwork.metadata.expression.TextPattern;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.Label;
import io.formwork.metadata.model.TextForm;
import io.formwork.metadata.value.Durations;
import io.formwork.metadata.value.PhoneNumbers;
import io.formwork.metadata.yaml.YamlNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a declared field holds, with the limits that its keys set. */
final class FieldTypeReader {

  /** What a text holds when nothing else is said. */
  private static final int TEXT_LENGTH = 255;

  private static final int PRECISION = 18;
  private static final int SCALE = 2;

  private static final Currency ROUBLE = Currency.getInstance("RUB");

  private final Labels labels;
  private final Problems problems;
  private final Ranges ranges;
  private final SequenceReader sequences;

  FieldTypeReader(Labels labels, Problems problems) {
    this.labels = labels;
    this.problems = problems;
    this.ranges = new Ranges(problems);
    this.sequences = new SequenceReader(problems);
  }

  /**
   * The type.
   *
   * @param address of the field, {@code ticket.subject}
   */
  FieldType read(String address, YamlNode.Mapping keys) {
    return switch (keys.text("type").orElse("text")) {
      case "rich_text" -> new FieldType.RichText();
      case "email" -> new FieldType.Email();
      case "phone" -> new FieldType.Phone(country(keys));
      case "url" -> new FieldType.Url();
      case "integer" -> whole(keys);
      case "decimal" -> decimal(keys);
      case "money" -> new FieldType.Money(currency(keys), ranges.of(keys, BigDecimal::new));
      case "boolean" -> new FieldType.Flag();
      case "date" -> new FieldType.Day(ranges.of(keys, LocalDate::parse));
      case "time" -> new FieldType.TimeOfDay();
      case "datetime" -> new FieldType.Moment();
      case "duration" ->
          new FieldType.Span(ranges.of(keys, text -> Durations.parse(text).orElseThrow()));
      case "choice" -> new FieldType.Choice(keys.text("choices").orElse(""));
      case "choice_set" -> new FieldType.ChoiceSet(keys.text("choices").orElse(""));
      case "tags" -> tags(keys);
      case "sequence" -> sequences.read(keys);
      case "json" -> new FieldType.Json();
      case "file" ->
          new FieldType.Files(
              keys.text("file_class").orElse(""), keys.text("many").orElse("false").equals("true"));
      default -> new FieldType.Text((int) number(keys, "max", TEXT_LENGTH), form(address, keys));
    };
  }

  private FieldType whole(YamlNode.Mapping keys) {
    ranges.of(keys, Long::valueOf);
    return new FieldType.Whole(
        number(keys, "min", Long.MIN_VALUE), number(keys, "max", Long.MAX_VALUE));
  }

  private FieldType tags(YamlNode.Mapping keys) {
    return new FieldType.Tags(
        (int) number(keys, "max", FieldType.Tags.USUAL_LENGTH),
        (int) number(keys, "at_most", FieldType.Tags.USUAL_NUMBER));
  }

  private FieldType decimal(YamlNode.Mapping keys) {
    int precision = (int) number(keys, "precision", PRECISION);
    int scale = (int) number(keys, "scale", Math.min(SCALE, precision));
    return new FieldType.Decimal(precision, scale, ranges.of(keys, BigDecimal::new));
  }

  private static long number(YamlNode.Mapping keys, String key, long otherwise) {
    return keys.text(key).map(Long::parseLong).orElse(otherwise);
  }

  /** The currency that is written; another when there is none like it, which has been told. */
  private Currency currency(YamlNode.Mapping keys) {
    Set<String> known =
        Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toCollection(TreeSet::new));
    return keys.scalar("currency")
        .flatMap(code -> known("currency", known, code))
        .map(Currency::getInstance)
        .orElse(ROUBLE);
  }

  private Optional<String> country(YamlNode.Mapping keys) {
    Set<String> known = new TreeSet<>(PhoneNumbers.countries());
    return keys.scalar("country").flatMap(code -> known("country", known, code));
  }

  private Optional<String> known(String what, Set<String> known, YamlNode.Scalar code) {
    if (known.contains(code.text())) {
      return Optional.of(code.text());
    }
    String detail =
        "There is no %s \"%s\".%s"
            .formatted(what, code.text(), Suggestion.sentence(code.text(), known));
    problems.error("Unknown " + what, detail, code.content());
    return Optional.empty();
  }

  private Optional<TextForm> form(String address, YamlNode.Mapping keys) {
    Optional<Label> message =
        labels.optional(address + ".pattern_message", keys.scalar("pattern_message"));
    Optional<YamlNode.Scalar> pattern = keys.scalar("pattern");
    if (pattern.isPresent() != message.isPresent()) {
      keys.entry(pattern.isPresent() ? "pattern" : "pattern_message")
          .ifPresent(written ->
              problems.error(
                  "Missing key",
                  "\"pattern\" and \"pattern_message\" stand together: how the text must look, and"
                      + " what people are told when it does not.",
                  written.key().span()));
      return Optional.empty();
    }
    return pattern
        .filter(this::readable)
        .flatMap(text -> message.map(told -> new TextForm(text.text(), told)));
  }

  private boolean readable(YamlNode.Scalar pattern) {
    Optional<String> wrong = TextPattern.problem(pattern.text());
    wrong.ifPresent(detail -> problems.error("Not a pattern", detail, pattern.content()));
    return wrong.isEmpty();
  }
}
