package io.formwork.testkit.answers;

import io.formwork.core.record.Values;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.value.Json;
import io.formwork.metadata.value.KeptFile;
import io.formwork.persistence.schema.Columns;
import io.formwork.persistence.value.Stored;
import io.formwork.persistence.value.ValueKind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** Values with the corners in them: ё, emoji, the ends of ranges, what LIKE and patterns escape. */
final class RandomValues {

  private static final List<String> SCRAPS =
      List.of("а", "Ё", "ё", "е", "Я", "z", "Z", "🎄", "😀", "%", "_", "\\", "'", " ", "ß", "1");
  private static final List<String> STATES = List.of("assigning", "in_work", "solved");
  private static final List<String> WORDS =
      List.of("low", "normal", "high", "assigning", "in_work", "solved", "active", "final");
  private static final List<String> TAGS = List.of("vip", "ёлка", "елка", "🎄", "low", "a b");
  private static final List<String> PATTERNS =
      List.of("^а.*ё$", "[а-я]+", "🎄|z{1,2}", "(Ё|ё).?", "\\%", "^[^a-z]*$", "low", "_+", "Z$");
  private static final List<String> NAMES = List.of("снимок.png", "a b, c.pdf", "{}.txt");

  private static final List<String> JSONS =
      List.of(
          "{\"ё\": [1.50, -0, 1e3, 0.000001], \"a\": {\"b\": null, \"aa\": true}}",
          "\"\\ud83c\\udf84 \\\\ \\u0007 /\"",
          "12345678901234567890.10",
          "[[], {}, false]");
  private static final List<Long> CORNERS = List.of(0L, 1L, -1L, Long.MAX_VALUE, Long.MIN_VALUE);

  private final Random random;
  private final List<Instant> changes;

  /**
   * @param zone around whose changes of the clock many of the moments lie
   */
  RandomValues(Random random, ZoneId zone) {
    this.random = random;
    this.changes = changes(zone);
  }

  /**
   * The newest that databases and Java surely know alike; one day where the clock never changes.
   */
  private static List<Instant> changes(ZoneId zone) {
    List<Instant> changes =
        Stream.iterate(
                zone.getRules().nextTransition(Instant.parse("2005-01-01T00:00:00Z")),
                Objects::nonNull,
                last -> zone.getRules().nextTransition(last.getInstant()))
            .map(ZoneOffsetTransition::getInstant)
            .takeWhile(Instant.parse("2024-01-01T00:00:00Z")::isAfter)
            .toList();
    return changes.isEmpty() ? List.of(Instant.parse("2026-03-29T01:00:00Z")) : changes;
  }

  String pattern() {
    return anyOf(PATTERNS);
  }

  Object of(ValueKind kind) {
    return switch (kind) {
      case TEXT -> text();
      case WHOLE -> whole();
      case DECIMAL -> decimal(random.nextBoolean() ? 28 : 120);
      case FLAG -> random.nextBoolean();
      case DAY -> day();
      case TIME -> LocalTime.ofSecondOfDay(random.nextInt(86_400));
      case MOMENT -> moment();
      case SPAN -> span();
      case TEXTS -> List.of("low", text());
      case NUMBERS -> List.of(1L, whole());
      case JSON -> Json.of(anyOf(JSONS));
      case FILES -> List.of(file(), file());
    };
  }

  private KeptFile file() {
    long id = random.nextInt(1_000_000);
    return new KeptFile(id, anyOf(NAMES), id + 1, "image/png");
  }

  private String text() {
    if (random.nextBoolean()) {
      return anyOf(random.nextBoolean() ? WORDS : TAGS);
    }
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(4); i > 0; i--) {
      text.append(anyOf(SCRAPS));
    }
    return text.toString();
  }

  /** One to three of a few, so that records share them. */
  private List<String> tags() {
    List<String> shuffled = new ArrayList<>(TAGS);
    Collections.shuffle(shuffled, random);
    return shuffled.subList(0, 1 + random.nextInt(3)).stream().sorted().toList();
  }

  private Long whole() {
    return random.nextInt(4) == 0 ? anyOf(CORNERS) : (Long) (long) random.nextInt(-20, 20);
  }

  private BigDecimal decimal(int bits) {
    BigDecimal number = new BigDecimal(new BigInteger(bits, random), random.nextInt(5));
    return random.nextBoolean() ? number : number.negate();
  }

  /** Often within two hours of a change of the clock, sometimes at the end of time. */
  private Instant moment() {
    return switch (random.nextInt(10)) {
      case 0 -> Instant.parse("9999-12-31T22:00:00.999999Z");
      case 1, 2, 3, 4 -> anyOf(changes).plus(random.nextInt(-120, 121), ChronoUnit.MINUTES);
      default ->
          Instant.parse("2026-03-29T00:00:00Z")
              .plus(random.nextInt(-5_000_000, 5_000_000), ChronoUnit.SECONDS)
              .plus(random.nextInt(1_000_000), ChronoUnit.MICROS);
    };
  }

  private LocalDate day() {
    return random.nextInt(3) == 0
        ? LocalDate.ofInstant(anyOf(changes), ZoneOffset.UTC).plusDays(random.nextInt(-1, 2))
        : LocalDate.of(2026, 3, 1).plusDays(random.nextInt(2000) - 1000);
  }

  private Duration span() {
    return random.nextInt(10) == 0
        ? Duration.ofDays(3_000_000)
        : Duration.ofMinutes(random.nextInt(-5000, 5000))
            .plus(random.nextInt(999_999), ChronoUnit.MICROS);
  }

  /** A record of the object, about a third of whose fields are empty. */
  Values record(ObjectType type, List<Long> users, List<Long> tickets) {
    Map<String, Object> values = new LinkedHashMap<>();
    List<Field> fields = new ArrayList<>(Columns.ofFields(type));
    fields.addAll(Columns.relationsToMany(type));
    for (Field field : fields) {
      if (random.nextInt(3) > 0) {
        value(field.type(), users, tickets)
            .ifPresent(value -> values.put(field.name(), Stored.value(field.type(), value)));
      }
    }
    return new Values(values);
  }

  /** One to three of them, in any order. */
  private Optional<Object> several(List<Long> ids) {
    List<Long> shuffled = new ArrayList<>(ids);
    Collections.shuffle(shuffled, random);
    List<Long> chosen = shuffled.subList(0, Math.min(shuffled.size(), 1 + random.nextInt(3)));
    return chosen.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(chosen));
  }

  private Optional<Object> value(FieldType type, List<Long> users, List<Long> tickets) {
    return switch (type) {
      case FieldType.Reference(String object) -> among(object.equals("user") ? users : tickets);
      case FieldType.State state -> Optional.of(anyOf(STATES));
      case FieldType.Sequence sequence -> Optional.of(Long.toString(random.nextLong(), 36));
      case FieldType.Text text -> Optional.of(text());
      case FieldType.Email email -> Optional.of(text());
      case FieldType.Phone phone -> Optional.of(text());
      case FieldType.Url url -> Optional.of(text());
      case FieldType.RichText text -> Optional.of(text());
      case FieldType.Choice choice -> Optional.of(text());
      case FieldType.StateKindOf kind -> Optional.empty();
      case FieldType.Whole whole -> Optional.of(whole());
      case FieldType.Decimal decimal -> Optional.of(decimal(28));
      case FieldType.Money money -> Optional.of(decimal(28));
      case FieldType.TimeOfDay time -> Optional.of(of(ValueKind.TIME));
      case FieldType.Json json -> Optional.of(of(ValueKind.JSON));
      case FieldType.Files(String ignored, boolean many) ->
          Optional.of(many ? of(ValueKind.FILES) : List.of(file()));
      case FieldType.ChoiceSet set -> Optional.of(of(ValueKind.TEXTS));
      case FieldType.Tags tags -> Optional.of(tags());
      case FieldType.Flag flag -> Optional.of(random.nextBoolean());
      case FieldType.Day day -> Optional.of(of(ValueKind.DAY));
      case FieldType.Moment moment -> Optional.of(moment());
      case FieldType.Span span -> Optional.of(span());
      case FieldType.References(String object) -> several(object.equals("user") ? users : tickets);
      case FieldType.Roles roles -> Optional.of(of(ValueKind.TEXTS));
    };
  }

  private Optional<Object> among(List<Long> ids) {
    return ids.isEmpty() ? Optional.empty() : Optional.of(anyOf(ids));
  }

  private <T> T anyOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
