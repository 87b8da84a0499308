package io.formwork.core.query;

import io.formwork.core.actor.Actor;
import io.formwork.core.record.Values;
import io.formwork.core.store.RecordSearch;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.FieldPath;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Role.Action;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** Stretches of lists, with the rights in the rows, the values and the order. */
final class RowReading {

  private static final String KEY = "order.";

  private final ApplicationModel model;
  private final Narrowing narrowing;
  private final RecordSearch search;
  private final Displays displays;
  private final ReadEnvironment environment;

  RowReading(
      ApplicationModel model,
      Narrowing narrowing,
      RecordSearch search,
      Displays displays,
      ReadEnvironment environment) {
    this.narrowing = narrowing;
    this.search = search;
    this.displays = displays;
    this.model = model;
    this.environment = environment;
  }

  Page list(Actor actor, ObjectType type, ListRequest request) {
    RecordSearch.Environment now = environment.of(actor);
    List<RecordSearch.Order> order = narrowing.order(actor, type, request.sort());
    RowNames names = new RowNames(model, displays, actor, now, request.columns());
    List<Values> rows =
        search.rows(
            new RecordSearch.Selection(
                type,
                outputs(actor, type, request, order),
                narrowing.of(actor, type, request, Action.READ),
                order,
                request.after(),
                request.offset(),
                request.limit() + 1,
                now),
            names.mentions());
    boolean more = rows.size() > request.limit();
    List<Values> page = more ? rows.subList(0, request.limit()) : rows;
    return new Page(
        names.named(type, page),
        more,
        page.isEmpty() ? Optional.empty() : Optional.of(place(page.getLast(), order.size())));
  }

  /** These records as they are called, in this order. */
  List<Row> ranked(Actor actor, ObjectType type, List<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    ListRequest request =
        new ListRequest(
            type.name(),
            List.of(),
            Optional.of(Conditions.in(Displays.ID, ids)),
            List.of(),
            List.of(),
            Optional.empty(),
            0,
            ids.size());
    return list(actor, type, request).rows().stream()
        .sorted(Comparator.comparingInt(row -> ids.indexOf(row.id())))
        .toList();
  }

  private SequencedMap<String, Expression> outputs(
      Actor actor, ObjectType type, ListRequest request, List<RecordSearch.Order> order) {
    SequencedMap<String, Expression> outputs = new LinkedHashMap<>();
    outputs.put("id", Displays.ID);
    for (FieldPath path : request.columns()) {
      outputs.put(path.text(), narrowing.column(actor, type, path));
    }
    for (int index = 0; index < order.size(); index++) {
      outputs.put(KEY + index, order.get(index).by());
    }
    outputs.putAll(displays.outputs(actor, type));
    return outputs;
  }

  private static RecordSearch.Place place(Values row, int keys) {
    List<Optional<Object>> values = new ArrayList<>();
    for (int index = 0; index < keys; index++) {
      values.add(row.find(KEY + index));
    }
    return new RecordSearch.Place(values, row.get("id", Long.class));
  }
}
