package io.formwork.core.query;

import io.formwork.core.policy.Policies;
import io.formwork.core.record.Values;
import io.formwork.core.store.RecordSearch;
import io.formwork.core.value.ValueFormatter;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Template;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;

/**
 * What records are called where they are mentioned: the display template of their object, read for
 * many at once. A name is told to whoever comes across the record, but what the record's state
 * hides is left out of it.
 */
public final class Displays {

  private static final String PART = "display.";

  private final RecordSearch search;
  private final ValueFormatter formatter;
  private final Policies policies;
  private final NameParts names;

  public Displays(ApplicationModel model, RecordSearch search) {
    this.search = search;
    this.formatter = new ValueFormatter(model);
    this.policies = new Policies(model);
    this.names = new NameParts(model);
  }

  /** The names of these records; those that are not there are absent. */
  public Map<Long, String> of(
      ObjectType type, Collection<Long> ids, RecordSearch.Environment environment, Locale locale) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    SequencedMap<String, Expression> outputs = new LinkedHashMap<>();
    outputs.put("id", ID);
    outputs.putAll(outputs(type));
    List<Values> rows =
        search.rows(
            new RecordSearch.Selection(
                type,
                outputs,
                Optional.of(Conditions.in(ID, ids)),
                List.of(),
                0,
                ids.size(),
                environment));
    Map<Long, String> called = new HashMap<>();
    rows.forEach(row -> called.put(row.get("id", Long.class), name(type, row, locale)));
    return called;
  }

  static final Expression.Path ID = new Expression.Path(Expression.Root.RECORD, List.of());

  /** What has to be read of a record to name it. */
  SequencedMap<String, Expression> outputs(ObjectType type) {
    SequencedMap<String, Expression> outputs = new LinkedHashMap<>();
    List<Template.Part> parts = names.of(type);
    for (int index = 0; index < parts.size(); index++) {
      if (parts.get(index) instanceof Template.Value value) {
        outputs.put(PART + index, policies.unhidden(type, value.expression()));
      }
    }
    return outputs;
  }

  /** The name, made of what {@link #outputs} asked for. */
  String name(ObjectType type, Values row, Locale locale) {
    return name(type, row::find, locale);
  }

  /** The same of values that are kept elsewhere, each found by the key under which it was asked. */
  String name(ObjectType type, Function<String, Optional<Object>> values, Locale locale) {
    StringBuilder name = new StringBuilder();
    List<Template.Part> parts = names.of(type);
    for (int index = 0; index < parts.size(); index++) {
      switch (parts.get(index)) {
        case Template.Literal literal -> name.append(literal.text());
        case Template.Value value ->
            values
                .apply(PART + index)
                .map(found -> format(value.expression(), found, locale))
                .ifPresent(name::append);
      }
    }
    return name.toString().strip();
  }

  private String format(Expression expression, Object value, Locale locale) {
    return expression instanceof Expression.Path path && !path.steps().isEmpty()
        ? formatter.format(path.steps().getLast(), value, locale)
        : value.toString();
  }
}
