package io.formwork.core.transfer;

import io.formwork.core.message.Message;
import io.formwork.core.value.Parsed;
import io.formwork.core.value.ValueParser;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Choices;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.Label;
import io.formwork.metadata.model.Role;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads a cell as the type of its field: choices by name or title in any language, records by what
 * they are called, dates as a spreadsheet counts them or as people write them, numbers with a
 * comma.
 */
final class CellReading {

  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
  private static final BigDecimal DAY_IN_SECONDS =
      BigDecimal.valueOf(Duration.ofDays(1).toSeconds());

  private final ApplicationModel model;
  private final ValueParser parser;
  private final RecordNames records;
  private final Map<String, Map<String, String>> spellings = new HashMap<>();

  CellReading(ApplicationModel model, RecordNames records) {
    this.model = model;
    this.parser = new ValueParser(model);
    this.records = records;
  }

  Parsed read(Field field, RawCell cell) {
    if (cell instanceof RawCell.Broken broken) {
      return new Parsed.Wrong(Message.of("import.broken_formula", broken.error()));
    }
    if (cell.text().isEmpty()) {
      return new Parsed.Empty();
    }
    return switch (field.type()) {
      case FieldType.Choice choice -> choice(field, choice.choices(), cell.text());
      case FieldType.ChoiceSet set -> several(field, set.choices(), cell.text());
      case FieldType.Reference reference -> record(field, reference.object(), cell.text());
      case FieldType.References several -> records(field, several.object(), cell.text());
      case FieldType.Flag flag -> parser.parse(field, flag(cell));
      case FieldType.Day day -> parser.parse(field, day(cell));
      case FieldType.Moment moment -> parser.parse(field, moment(cell));
      case FieldType.TimeOfDay time -> parser.parse(field, time(cell));
      case FieldType.Span span -> parser.parse(field, span(cell));
      case FieldType.Whole whole -> parser.parse(field, number(cell));
      case FieldType.Decimal decimal -> parser.parse(field, number(cell));
      case FieldType.Money money -> parser.parse(field, number(cell));
      case FieldType.RichText text -> parser.parse(field, paragraphs(cell.text()));
      case FieldType.Text text -> parser.parse(field, cell.text());
      case FieldType.Email email -> parser.parse(field, cell.text());
      case FieldType.Phone phone -> parser.parse(field, cell.text());
      case FieldType.Url url -> parser.parse(field, cell.text());
      case FieldType.Json json -> parser.parse(field, cell.text());
      case FieldType.Files files -> parser.parse(field, cell.text());
      case FieldType.Sequence sequence -> parser.parse(field, cell.text());
      case FieldType.State state -> parser.parse(field, cell.text());
      case FieldType.StateKindOf kind -> parser.parse(field, cell.text());
      case FieldType.Tags tags -> parser.parse(field, words(cell.text()));
      case FieldType.Roles roles -> parser.parse(field, roles(cell.text()));
    };
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.split("[,;]")).map(String::strip).filter(w -> !w.isEmpty()).toList();
  }

  /** As lists show them, or as definitions name them. */
  private List<String> roles(String text) {
    return words(text).stream()
        .map(word ->
            model.roles().values().stream()
                .filter(role -> titles(role.title()).anyMatch(title -> Words.same(title, word)))
                .map(Role::name)
                .findFirst()
                .orElse(word))
        .toList();
  }

  private Parsed choice(Field field, String list, String text) {
    return word(list, text)
        .<Parsed>map(Parsed.Value::new)
        .orElseGet(() -> new Parsed.Wrong(unknown(field, list, text)));
  }

  private Parsed several(Field field, String list, String text) {
    List<String> names = new ArrayList<>();
    for (String one : words(text)) {
      Optional<String> name = word(list, one);
      if (name.isEmpty()) {
        return new Parsed.Wrong(unknown(field, list, one));
      }
      names.add(name.get());
    }
    return parser.parse(field, names);
  }

  private Optional<String> word(String list, String text) {
    return Optional.ofNullable(
        spellings.computeIfAbsent(list, this::spellings).get(Words.plain(text)));
  }

  /** How people write the values of a list; what stands first in it wins. */
  private Map<String, String> spellings(String list) {
    Map<String, String> spellings = new HashMap<>();
    values(list)
        .forEach((name, value) ->
            Stream.concat(Stream.of(name), titles(value.title()))
                .forEach(word -> spellings.putIfAbsent(Words.plain(word), name)));
    return spellings;
  }

  private Map<String, Choices.Value> values(String list) {
    return Optional.ofNullable(model.choices().get(list)).map(Choices::values).orElse(Map.of());
  }

  private static Stream<String> titles(Label label) {
    return Stream.concat(Stream.of(label.text()), label.translations().values().stream());
  }

  private Message unknown(Field field, String list, String text) {
    List<Label> known = values(list).values().stream().map(Choices.Value::title).limit(20).toList();
    return Message.of("import.no_choice", field.title(), text, known);
  }

  private Parsed record(Field field, String object, String text) {
    return records.find(object, field, text);
  }

  private Parsed records(Field field, String object, String text) {
    List<Object> ids = new ArrayList<>();
    for (String one : words(text)) {
      Parsed found = records.find(object, field, one);
      if (!(found instanceof Parsed.Value(Object id))) {
        return found;
      }
      ids.add(id);
    }
    return parser.parse(field, ids);
  }

  private static Object flag(RawCell cell) {
    return switch (Words.plain(cell.text())) {
      case "да", "yes", "true", "истина", "1", "+" -> true;
      case "нет", "no", "false", "ложь", "0", "-" -> false;
      default -> cell.text();
    };
  }

  private static Object number(RawCell cell) {
    return cell instanceof RawCell.Figure number
        ? number.value().stripTrailingZeros()
        : cell.text().replaceAll("[\\s\\u00a0\\u202f]", "").replace(',', '.');
  }

  private static Object day(RawCell cell) {
    return cell instanceof RawCell.Figure number
        ? local(number.value()).toLocalDate()
        : LocalTexts.day(cell.text()).<Object>map(day -> day).orElse(cell.text());
  }

  private Object moment(RawCell cell) {
    return cell instanceof RawCell.Figure number
        ? local(number.value()).atZone(model.timezone()).toInstant()
        : LocalTexts.moment(cell.text())
            .<Object>map(local -> local.atZone(model.timezone()).toInstant())
            .orElse(cell.text());
  }

  private static Object time(RawCell cell) {
    return cell instanceof RawCell.Figure number
        ? LocalTime.ofSecondOfDay(seconds(number.value()) % DAY_IN_SECONDS.longValue())
        : cell.text();
  }

  private static Object span(RawCell cell) {
    return cell instanceof RawCell.Figure number
        ? Duration.ofSeconds(seconds(number.value()))
        : LocalTexts.span(cell.text()).<Object>map(span -> span).orElse(cell.text());
  }

  private static LocalDateTime local(BigDecimal days) {
    return DAY_ZERO.atStartOfDay().plusSeconds(seconds(days));
  }

  /** A day's parts are doubles, of which the nearest second is meant. */
  private static long seconds(BigDecimal days) {
    BigDecimal within = days.min(BigDecimal.valueOf(3_000_000)).max(BigDecimal.valueOf(-3_000_000));
    return within.multiply(DAY_IN_SECONDS).setScale(0, RoundingMode.HALF_UP).longValue();
  }

  private static String paragraphs(String text) {
    String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return "<p>" + String.join("</p><p>", escaped.lines().toList()) + "</p>";
  }
}
