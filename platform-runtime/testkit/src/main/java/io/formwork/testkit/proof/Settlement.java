package io.formwork.testkit.proof;

import io.formwork.core.actor.Channel;
import io.formwork.core.application.Application;
import io.formwork.core.evaluate.Facts;
import io.formwork.core.record.RecordRef;
import io.formwork.core.record.StoredRecord;
import io.formwork.core.record.Values;
import io.formwork.core.store.Journal;
import io.formwork.core.store.RecordSearch;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.ObjectType;
import io.formwork.testkit.proof.World.Cell;
import io.formwork.testkit.proof.World.Row;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.SequencedMap;

/**
 * Fills an application with records whose every text is a canary and whose numbers stand nowhere
 * else. They are put into the store as they are: no process begins and lends what policies do not
 * grant.
 */
final class Settlement {

  private static final int MOST = 1_000;
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  private final Application application;
  private final World world;
  private final Random random;

  Settlement(Application application, World world, long seed) {
    this.application = application;
    this.world = world;
    this.random = new Random(seed);
  }

  /** The people who are there already. */
  List<Row> people(List<String> logins) {
    ObjectType type = application.model().object(ObjectType.USER);
    List<Row> people = new ArrayList<>();
    for (String login : logins) {
      long id = application.actor(login).orElseThrow().id();
      people.add(world.add(type, id, stored(type, id).values().asMap()));
    }
    return people;
  }

  /** The units that are there already. */
  void units() {
    ObjectType type = application.model().objects().get(ObjectType.UNIT);
    if (type == null) {
      return;
    }
    SequencedMap<String, Expression> id = new LinkedHashMap<>();
    id.put("id", new Expression.Path(Expression.Root.RECORD, List.of(type.field("id"))));
    RecordSearch.Environment plain =
        new RecordSearch.Environment(
            application.clock().instant(),
            application.model().timezone(),
            application.evaluation().scope(Facts.none()));
    application
        .stores()
        .search()
        .rows(new RecordSearch.Selection(type, id, Optional.empty(), List.of(), 0, MOST, plain))
        .forEach(row -> {
          long unit = row.get("id", Long.class);
          world.add(type, unit, stored(type, unit).values().asMap());
        });
  }

  private StoredRecord stored(ObjectType type, long id) {
    return application.stores().records().find(type, id).orElseThrow();
  }

  /** So many records of the object, with an entry of the journal for each. */
  void settle(ObjectType type, int count) {
    for (int index = 0; index < count; index++) {
      Map<String, Object> values = new LinkedHashMap<>();
      for (Field field : type.fields().values()) {
        if (field.written() && !field.name().equals("id") && !field.name().equals("version")) {
          value(type, field).ifPresent(value -> values.put(field.name(), value));
        }
      }
      StoredRecord stored = application.stores().records().insert(type, new Values(values));
      Map<String, Object> whole = new LinkedHashMap<>(stored.values().asMap());
      whole.put("version", stored.version());
      Row row = world.add(type, stored.id(), whole);
      journal(row);
    }
  }

  /** What the field was before, and became: two canaries more in the same cell. */
  private void journal(Row row) {
    Map<String, Journal.FieldChange> changes = new LinkedHashMap<>();
    row.type().fields().values().stream()
        .filter(field -> field.type() instanceof FieldType.Text && field.written())
        .forEach(field -> {
          String before = world.hatch();
          String after = world.hatch();
          world.put(before, new Cell(row, field.name(), true));
          world.put(after, new Cell(row, field.name(), true));
          world.note(row, field.name());
          changes.put(
              field.name(),
              new Journal.FieldChange(Optional.of(before), Optional.of(after), Optional.empty()));
        });
    application
        .stores()
        .journal()
        .append(
            new Journal.Entry(
                new RecordRef(row.type().name(), row.id()),
                NOON,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "seed",
                Optional.empty(),
                Journal.Operation.UPDATE,
                changes,
                application.release(),
                Optional.of(Channel.SEED),
                Optional.empty()));
  }

  /** A value that a person gives: a relation is never left out. */
  Optional<Object> given(ObjectType type, Field field) {
    return field.type() instanceof FieldType.Reference to
        ? reference(true, to.object())
        : value(type, field);
  }

  private Optional<Object> value(ObjectType type, Field field) {
    return switch (field.type()) {
      case FieldType.State state ->
          one(List.copyOf(type.lifecycle().orElseThrow().states().keySet()));
      case FieldType.Choice choice -> one(choices(choice.choices()));
      case FieldType.Reference to -> reference(needed(type, field), to.object());
      case FieldType.Text text when text.form().isEmpty() && text.max() >= 9 ->
          Optional.of(world.hatch());
      case FieldType.RichText text -> Optional.of(world.hatch());
      case FieldType.Sequence number -> Optional.of(world.hatch());
      case FieldType.Whole whole when whole.max() > 1_000_000 ->
          Optional.of((long) world.nextNumber());
      case FieldType.Whole whole -> Optional.of(whole.min());
      case FieldType.Decimal decimal ->
          Optional.of(BigDecimal.valueOf(world.nextNumber() % 1000).setScale(decimal.scale()));
      case FieldType.Flag flag -> Optional.of(random.nextBoolean());
      case FieldType.Span span -> Optional.of(Duration.ofSeconds(world.nextNumber()));
      case FieldType.Moment moment -> Optional.of(NOON.plusSeconds(world.nextNumber()));
      default -> Optional.empty();
    };
  }

  private static boolean needed(ObjectType type, Field field) {
    return field.required()
        || type.owner().map(of -> of.field().equals(field.name())).orElse(false);
  }

  private Optional<Object> reference(boolean needed, String object) {
    List<Object> ids = new ArrayList<>();
    world.all(object).forEach(row -> ids.add(row.id()));
    return ids.isEmpty() || (!needed && random.nextInt(6) == 0) ? Optional.empty() : one(ids);
  }

  private List<String> choices(String name) {
    return List.copyOf(
        Objects.requireNonNull(application.model().choices().get(name)).values().keySet());
  }

  private Optional<Object> one(List<?> values) {
    return Optional.of(values.get(random.nextInt(values.size())));
  }
}
