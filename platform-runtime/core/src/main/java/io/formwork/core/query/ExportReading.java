package io.formwork.core.query;

import io.formwork.core.actor.Actor;
import io.formwork.core.policy.Policies;
import io.formwork.core.policy.Predicates;
import io.formwork.core.record.Values;
import io.formwork.core.store.RecordSearch;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.FieldPath;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Role.Action;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A whole list, one row after another, as one statement over one state of the database. What the
 * records are called that a column refers to comes with the row; only the names behind a relation
 * to many are asked for apart, for some rows at a time.
 */
final class ExportReading {

  private static final String ID = "id";
  private static final String VERSION = "$version";
  private static final int NAMED_AT_ONCE = 500;

  private final ApplicationModel model;
  private final Policies policies;
  private final Narrowing narrowing;
  private final RecordSearch search;
  private final Displays displays;
  private final ReadEnvironment environment;

  ExportReading(
      ApplicationModel model,
      Policies policies,
      Narrowing narrowing,
      RecordSearch search,
      Displays displays,
      ReadEnvironment environment) {
    this.model = model;
    this.policies = policies;
    this.narrowing = narrowing;
    this.search = search;
    this.displays = displays;
    this.environment = environment;
  }

  /** Tells every row that the actor may read and export. */
  void each(Actor actor, ObjectType type, ListRequest request, Consumer<ExportedRow> taker) {
    List<FieldPath> columns = request.columns();
    List<FieldPath> several =
        columns.stream()
            .filter(column -> column.field().type() instanceof FieldType.References)
            .toList();
    RecordSearch.Environment now = environment.of(actor);
    Stretch stretch = new Stretch(actor, columns, several, now, taker);
    search.scan(
        new RecordSearch.Selection(
            type,
            outputs(actor, type, columns),
            narrowing.of(actor, type, request, Action.EXPORT),
            narrowing.order(actor, type, request.sort()),
            0,
            request.limit(),
            now),
        stretch::take);
    stretch.pass();
  }

  private SequencedMap<String, Expression> outputs(
      Actor actor, ObjectType type, List<FieldPath> columns) {
    SequencedMap<String, Expression> outputs = new LinkedHashMap<>();
    outputs.put(ID, Displays.ID);
    outputs.put(
        VERSION, new Expression.Path(Expression.Root.RECORD, List.of(type.field("version"))));
    for (FieldPath column : columns) {
      outputs.put(column.text(), policies.exportable(actor, type, Conditions.path(column)));
      if (column.field().type() instanceof FieldType.Reference reference) {
        ObjectType target = model.object(reference.object());
        Expression seen = policies.rows(actor, target, Action.READ);
        displays
            .outputs(actor, target)
            .forEach((part, name) ->
                outputs.put(
                    part(column, part),
                    Predicates.along(column.steps(), Policies.whereHolds(seen, name))));
      }
    }
    return outputs;
  }

  private static String part(FieldPath column, String part) {
    return column.text() + "/" + part;
  }

  /** Rows that wait until the names behind their relations to many are asked for together. */
  private final class Stretch {

    private final Actor actor;
    private final List<FieldPath> columns;
    private final List<FieldPath> several;
    private final RecordSearch.Environment environment;
    private final Consumer<ExportedRow> taker;
    private final List<Values> waiting = new ArrayList<>();

    /** What records were called in rows before, by the column: a few people have many records. */
    private final Map<String, Map<Long, String>> called = new HashMap<>();

    Stretch(
        Actor actor,
        List<FieldPath> columns,
        List<FieldPath> several,
        RecordSearch.Environment environment,
        Consumer<ExportedRow> taker) {
      this.actor = actor;
      this.columns = columns;
      this.several = several;
      this.environment = environment;
      this.taker = taker;
    }

    void take(Values row) {
      if (several.isEmpty()) {
        taker.accept(row(row, Map.of()));
        return;
      }
      waiting.add(row);
      if (waiting.size() >= NAMED_AT_ONCE) {
        pass();
      }
    }

    void pass() {
      Map<String, Map<Long, String>> names = new HashMap<>();
      several.forEach(column ->
          names.put(
              column.text(), displays.of(actor, target(column), mentioned(column), environment)));
      waiting.forEach(row -> taker.accept(row(row, names)));
      waiting.clear();
    }

    private Set<Long> mentioned(FieldPath column) {
      Set<Long> ids = new LinkedHashSet<>();
      waiting.forEach(
          row -> row.find(column.text()).map(RecordReading::ids).ifPresent(ids::addAll));
      return ids;
    }

    private ExportedRow row(Values row, Map<String, Map<Long, String>> known) {
      Map<String, String> names = new HashMap<>();
      for (FieldPath column : columns) {
        if (column.field().type().target().isPresent() && row.has(column.text())) {
          names.put(column.text(), name(column, row, known));
        }
      }
      return new ExportedRow(row.get(ID, Long.class), row.get(VERSION, Long.class), row, names);
    }

    private String name(FieldPath column, Values row, Map<String, Map<Long, String>> known) {
      if (column.field().type() instanceof FieldType.Reference) {
        return called
            .computeIfAbsent(column.text(), text -> new Remembered())
            .computeIfAbsent(
                row.get(column.text(), Long.class), record -> name(column, record, row));
      }
      Map<Long, String> names = known.getOrDefault(column.text(), Map.of());
      return RecordReading.ids(row.find(column.text()).orElseThrow()).stream()
          .filter(names::containsKey)
          .map(names::get)
          .collect(Collectors.joining(", "));
    }

    private String name(FieldPath column, long id, Values row) {
      return displays.name(
          target(column), id, part -> row.find(part(column, part)), actor.language());
    }
  }

  /** So many names are remembered, the latest ones. */
  private static final class Remembered extends LinkedHashMap<Long, String> {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 10_000;

    @Override
    protected boolean removeEldestEntry(Map.Entry<Long, String> eldest) {
      return size() > MOST;
    }
  }

  private ObjectType target(FieldPath column) {
    return model.object(column.field().type().target().orElseThrow());
  }
}
