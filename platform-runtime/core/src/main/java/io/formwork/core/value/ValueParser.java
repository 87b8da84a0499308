package io.formwork.core.value;

import io.formwork.core.message.Message;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.value.Addresses;
import io.formwork.metadata.value.Durations;
import io.formwork.metadata.value.Json;
import io.formwork.metadata.value.JsonReader;
import io.formwork.metadata.value.KeptFile;
import io.formwork.metadata.value.PhoneNumbers;
import io.formwork.metadata.value.Tags;
import io.formwork.metadata.value.TimesOfDay;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the raw values of JSON, seeds and forms (String, Number, Boolean, List, or values that have
 * their type already) as the type of their field. Says nothing of limits: that is {@link
 * ValueCheck}.
 */
public final class ValueParser {

  private final ApplicationModel model;

  /** Local dates with time are read in the application's zone. */
  public ValueParser(ApplicationModel model) {
    this.model = model;
  }

  /** An absent or blank value is empty. */
  public Parsed parse(Field field, @Nullable Object raw) {
    if (raw == null || (raw instanceof String text && text.isBlank())) {
      return new Parsed.Empty();
    }
    return switch (field.type()) {
      case FieldType.Text ignored -> text(field, raw);
      case FieldType.RichText ignored -> text(field, raw);
      case FieldType.Choice ignored -> text(field, raw);
      case FieldType.State ignored -> text(field, raw);
      case FieldType.StateKindOf ignored -> text(field, raw);
      case FieldType.Sequence ignored -> text(field, raw);
      case FieldType.Email ignored ->
          recognised(field, raw, Addresses::email, Message.of("field.not_an_email", field.title()));
      case FieldType.Phone(Optional<String> country) ->
          recognised(
              field,
              raw,
              text -> PhoneNumbers.read(text, country),
              Message.of("field.not_a_phone", field.title(), PhoneNumbers.example(country)));
      case FieldType.Url ignored ->
          recognised(field, raw, Addresses::url, Message.of("field.not_a_url", field.title()));
      case FieldType.TimeOfDay ignored when raw instanceof LocalTime time ->
          new Parsed.Value(time.truncatedTo(ChronoUnit.SECONDS));
      case FieldType.TimeOfDay ignored ->
          recognised(field, raw, TimesOfDay::read, Message.of("field.not_a_time", field.title()));
      case FieldType.Json ignored -> json(field, raw);
      case FieldType.Whole ignored ->
          read(field, raw, Long.class, ValueParser::whole, "field.not_a_number");
      case FieldType.Reference ignored ->
          read(field, raw, Long.class, ValueParser::whole, "field.no_such_record");
      case FieldType.Decimal decimal -> number(field, raw, decimal.scale());
      case FieldType.Money money -> number(field, raw, money.scale());
      case FieldType.Flag ignored ->
          read(field, raw, Boolean.class, ValueParser::flag, "field.not_a_boolean");
      case FieldType.Day ignored ->
          read(field, raw, LocalDate.class, LocalDate::parse, "field.not_a_date");
      case FieldType.Moment ignored ->
          read(field, raw, Instant.class, this::moment, "field.not_a_datetime");
      case FieldType.Span ignored ->
          read(field, raw, Duration.class, ValueParser::duration, "field.not_a_duration");
      case FieldType.References ignored -> records(field, raw);
      case FieldType.Files ignored -> files(field, raw);
      case FieldType.Roles ignored -> texts(field, raw);
      case FieldType.Tags ignored -> tags(field, texts(field, raw));
      case FieldType.ChoiceSet set -> words(set, texts(field, raw));
    };
  }

  /** A text that is a value of the type, in the one way in which it is kept. */
  private static Parsed recognised(
      Field field, Object raw, Function<String, ? extends Optional<?>> read, Message problem) {
    return text(field, raw) instanceof Parsed.Value(Object text)
        ? read.apply((String) text)
            .<Parsed>map(Parsed.Value::new)
            .orElseGet(() -> new Parsed.Wrong(problem))
        : wrong(field, "field.not_a_text");
  }

  private static Parsed json(Field field, Object raw) {
    if (raw instanceof Json) {
      return new Parsed.Value(raw);
    }
    return switch (JsonReader.read(raw.toString())) {
      case JsonReader.Outcome.Read(Json value) when value.isNull() -> new Parsed.Empty();
      case JsonReader.Outcome.Read(Json value) -> new Parsed.Value(value);
      case JsonReader.Outcome.Wrong wrong -> new Parsed.Wrong(JsonFlaws.message(field, wrong));
    };
  }

  /** With as many digits after the point as the column has, so that 5 and 5.00 are one value. */
  private static Parsed number(Field field, Object raw, int scale) {
    Parsed read = read(field, raw, BigDecimal.class, BigDecimal::new, "field.not_a_number");
    return read instanceof Parsed.Value(BigDecimal number) && number.scale() < scale
        ? new Parsed.Value(number.setScale(scale))
        : read;
  }

  /** In the order of their definition, each once; words that nobody knows stay behind. */
  private Parsed words(FieldType.ChoiceSet type, Parsed texts) {
    if (!(texts instanceof Parsed.Value(List<?> words))) {
      return texts;
    }
    List<String> order =
        Optional.ofNullable(model.choices().get(type.choices()))
            .map(choices -> List.copyOf(choices.values().keySet()))
            .orElse(List.of());
    List<Object> sorted = new ArrayList<>(order.stream().filter(words::contains).toList());
    words.stream().filter(word -> !order.contains(word)).forEach(sorted::add);
    return new Parsed.Value(List.copyOf(sorted));
  }

  /** As they are kept, each once, in alphabetical order. */
  private static Parsed tags(Field field, Parsed texts) {
    if (!(texts instanceof Parsed.Value(List<?> words))) {
      return texts;
    }
    SortedSet<Object> tags = new TreeSet<>();
    for (Object word : words) {
      Optional<String> tag = Tags.read((String) word);
      if (tag.isEmpty()) {
        return new Parsed.Wrong(Message.of("field.not_a_tag", field.title(), word));
      }
      tags.add(tag.get());
    }
    return new Parsed.Value(List.copyOf(tags));
  }

  private static Parsed text(Field field, Object raw) {
    if (raw instanceof String text) {
      return new Parsed.Value(text);
    }
    if (raw instanceof Number || raw instanceof Boolean) {
      return new Parsed.Value(raw.toString());
    }
    return wrong(field, "field.not_a_text");
  }

  private static Parsed texts(Field field, Object raw) {
    if (raw instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
      return list.isEmpty() ? new Parsed.Empty() : new Parsed.Value(List.copyOf(list));
    }
    return raw instanceof String text
        ? new Parsed.Value(List.of(text))
        : wrong(field, "field.not_a_text");
  }

  /** Each record once, in the order given; a single one need not stand in a list. */
  private static Parsed records(Field field, Object raw) {
    List<Object> ids = new ArrayList<>();
    for (Object item : raw instanceof List<?> list ? list : List.of(raw)) {
      Parsed id = read(field, item, Long.class, ValueParser::whole, "field.no_such_record");
      if (!(id instanceof Parsed.Value(Object value))) {
        return id;
      }
      ids.add(value);
    }
    List<Object> distinct = ids.stream().distinct().toList();
    return distinct.isEmpty() ? new Parsed.Empty() : new Parsed.Value(distinct);
  }

  /** Files by the ids of their uploads; what they are is looked up when they are written. */
  private static Parsed files(Field field, Object raw) {
    List<Object> files = new ArrayList<>();
    for (Object item : raw instanceof List<?> list ? list : List.of(raw)) {
      Parsed id = read(field, item, KeptFile.class, ValueParser::file, "file.unknown");
      if (!(id instanceof Parsed.Value(Object value))) {
        return id;
      }
      files.add(value);
    }
    List<Object> distinct = files.stream().distinct().toList();
    return distinct.isEmpty() ? new Parsed.Empty() : new Parsed.Value(distinct);
  }

  private static KeptFile file(String text) {
    return KeptFile.unknown(whole(text));
  }

  private static <T> Parsed read(
      Field field, Object raw, Class<T> type, Function<String, T> read, String problem) {
    if (type.isInstance(raw)) {
      return new Parsed.Value(raw);
    }
    try {
      return new Parsed.Value(read.apply(raw.toString().strip()));
    } catch (DateTimeException | IllegalArgumentException | ArithmeticException wrong) {
      return wrong(field, problem);
    }
  }

  /** As definitions write it, {@code 1h30m}, or ISO 8601, {@code PT1H30M}. */
  private static Duration duration(String text) {
    return Durations.parse(text).orElseGet(() -> Duration.parse(text));
  }

  private static Long whole(String text) {
    BigInteger exact = new BigDecimal(text).toBigIntegerExact();
    return exact.longValueExact();
  }

  private static Boolean flag(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException(text);
    };
  }

  private Instant moment(String text) {
    if (text.endsWith("Z")) {
      return Instant.parse(text);
    }
    return text.matches(".*T.*[+-]\\d\\d:\\d\\d")
        ? OffsetDateTime.parse(text).toInstant()
        : LocalDateTime.parse(text).atZone(model.timezone()).toInstant();
  }

  private static Parsed wrong(Field field, String key) {
    return new Parsed.Wrong(Message.of(key, field.title()));
  }
}
