package io.formwork.core.query;

import io.formwork.core.actor.Actor;
import io.formwork.core.record.RecordRef;
import io.formwork.core.record.Values;
import io.formwork.core.store.RecordSearch;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.FieldPath;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.ObjectType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts names to the references of a page of rows. What a relation to one leads to is read with its
 * row; what relations to many lead to takes one search an object, however many columns refer to it.
 */
final class RowNames {

  private final ApplicationModel model;
  private final Displays displays;
  private final Actor actor;
  private final RecordSearch.Environment environment;
  private final List<Mentioned> mentioned;
  private final List<FieldPath> several;

  /** Many rows mention the same record. */
  private final Map<RecordRef, Optional<String>> called = new HashMap<>();

  RowNames(
      ApplicationModel model,
      Displays displays,
      Actor actor,
      RecordSearch.Environment environment,
      List<FieldPath> columns) {
    this.model = model;
    this.displays = displays;
    this.actor = actor;
    this.environment = environment;
    this.mentioned =
        columns.stream()
            .filter(column -> column.field().type() instanceof FieldType.Reference)
            .map(this::mention)
            .map(Mentioned::of)
            .toList();
    this.several =
        columns.stream()
            .filter(column -> column.field().type() instanceof FieldType.References)
            .toList();
  }

  /**
   * A mention, and under which key a row has each of its outputs: put together once, not for each
   * row.
   */
  private record Mentioned(RecordSearch.Mention mention, Map<String, String> keys) {

    static Mentioned of(RecordSearch.Mention mention) {
      Map<String, String> keys = new HashMap<>();
      mention.outputs().keySet().forEach(output -> keys.put(output, mention.key(output)));
      return new Mentioned(mention, keys);
    }

    Optional<Object> of(Values row, String output) {
      String key = keys.get(output);
      return key == null ? Optional.empty() : row.find(key);
    }
  }

  private RecordSearch.Mention mention(FieldPath column) {
    ObjectType target = model.object(target(column));
    return new RecordSearch.Mention(column.text(), target, displays.seen(actor, target));
  }

  /** What has to be read with the rows. */
  List<RecordSearch.Mention> mentions() {
    return mentioned.stream().map(Mentioned::mention).toList();
  }

  List<Row> named(ObjectType type, List<Values> rows) {
    Map<String, Map<Long, String>> names = namesOfSeveral(rows);
    return rows.stream().map(row -> row(type, row, names)).toList();
  }

  /** By object, what those of its records that relations to many mention are called. */
  private Map<String, Map<Long, String>> namesOfSeveral(List<Values> rows) {
    Map<String, Set<Long>> mentioned = new HashMap<>();
    for (FieldPath column : several) {
      Set<Long> ids = mentioned.computeIfAbsent(target(column), object -> new HashSet<>());
      for (Values row : rows) {
        row.find(column.text()).map(RecordReading::ids).ifPresent(ids::addAll);
      }
    }
    Map<String, Map<Long, String>> names = new HashMap<>();
    mentioned.forEach((object, ids) ->
        names.put(object, displays.of(actor, model.object(object), ids, environment)));
    return names;
  }

  private static String target(FieldPath relation) {
    return relation.field().type().target().orElseThrow();
  }

  private Row row(ObjectType type, Values values, Map<String, Map<Long, String>> known) {
    Map<String, String> names = HashMap.newHashMap(mentioned.size() + this.several.size());
    for (Mentioned one : mentioned) {
      called(one, values).ifPresent(name -> names.put(one.mention().by(), name));
    }
    Map<String, List<Named>> several = HashMap.newHashMap(this.several.size());
    for (FieldPath column : this.several) {
      List<Named> records = records(values, column, known.getOrDefault(target(column), Map.of()));
      several.put(column.text(), records);
      if (!records.isEmpty()) {
        names.put(column.text(), Named.inShort(records));
      }
    }
    long id = values.get("id", Long.class);
    String name = displays.name(type, id, values::find, actor.language());
    return new Row(id, values, names, several, name);
  }

  private Optional<String> called(Mentioned one, Values row) {
    RecordSearch.Mention mention = one.mention();
    if (!(row.orNull(mention.by()) instanceof Long id)) {
      return Optional.empty();
    }
    RecordRef record = new RecordRef(mention.type().name(), id);
    Optional<String> known = called.get(record);
    if (known == null) {
      known = displays.called(actor, mention.type(), output -> one.of(row, output));
      called.put(record, known);
    }
    return known;
  }

  private static List<Named> records(Values row, FieldPath column, Map<Long, String> names) {
    List<Named> records = new ArrayList<>();
    for (Long id : row.find(column.text()).map(RecordReading::ids).orElse(List.of())) {
      String name = names.get(id);
      if (name != null) {
        records.add(new Named(id, name));
      }
    }
    return records;
  }
}
