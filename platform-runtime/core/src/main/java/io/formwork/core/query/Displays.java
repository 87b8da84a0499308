package io.formwork.core.query;

import io.formwork.core.actor.Actor;
import io.formwork.core.policy.Policies;
import io.formwork.core.policy.Predicates;
import io.formwork.core.record.Values;
import io.formwork.core.store.RecordSearch;
import io.formwork.core.value.ValueFormatter;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Role.Action;
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
import java.util.function.UnaryOperator;

/**
 * What records are called where they are mentioned: the display template of their object, read for
 * many at once. To a person a name is made of what the person may read of the record; where that is
 * nothing, the record is told by its number.
 */
public final class Displays {

  private static final String ROW = "id";
  private static final String SEEN = "display.seen";

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

  /** The names that the person knows these records by; those that are not there are absent. */
  public Map<Long, String> of(
      Actor actor, ObjectType type, Collection<Long> ids, RecordSearch.Environment environment) {
    Map<Long, String> called = new HashMap<>();
    known(actor, type, ids, environment)
        .forEach(
            (id, name) -> called.put(id, name.orElseGet(() -> number(type, id, actor.language()))));
    return called;
  }

  /**
   * Those of the records that the person knows by their numbers alone, and what they are told. Of a
   * record that is gone nobody can say who might read it, so its name is for those who read all.
   */
  Map<Long, String> numbered(
      Actor actor, ObjectType type, Collection<Long> ids, RecordSearch.Environment environment) {
    Map<Long, Optional<String>> known = known(actor, type, ids, environment);
    boolean readsAll = readsAll(actor, type);
    Map<Long, String> numbered = new HashMap<>();
    for (long id : ids) {
      boolean named = known.containsKey(id) ? known.get(id).isPresent() : readsAll;
      if (!named) {
        numbered.put(id, number(type, id, actor.language()));
      }
    }
    return numbered;
  }

  private boolean readsAll(Actor actor, ObjectType type) {
    return policies.rows(actor, type, Action.READ).equals(Predicates.ALWAYS)
        && outputs(actor, type).equals(outputs(type));
  }

  private Map<Long, Optional<String>> known(
      Actor actor, ObjectType type, Collection<Long> ids, RecordSearch.Environment environment) {
    Map<Long, Optional<String>> known = new HashMap<>();
    for (Values row : rows(type, seen(actor, type), ids, environment)) {
      known.put(row.get(ROW, Long.class), seen(type, row::find, actor.language()));
    }
    return known;
  }

  /** What has to be read of a record to know what the person calls it. */
  SequencedMap<String, Expression> seen(Actor actor, ObjectType type) {
    SequencedMap<String, Expression> outputs = outputs(actor, type);
    outputs.putFirst(ROW, ID);
    Expression seen = policies.rows(actor, type, Action.READ);
    if (!seen.equals(Predicates.ALWAYS)) {
      outputs.put(SEEN, seen);
    }
    return outputs;
  }

  /**
   * What the person calls a record, made of what {@link #seen(Actor, ObjectType)} asked for;
   * nothing when there is no record.
   */
  Optional<String> called(Actor actor, ObjectType type, Function<String, Optional<Object>> values) {
    Locale locale = actor.language();
    return values
        .apply(ROW)
        .map(Long.class::cast)
        .map(id -> seen(type, values, locale).orElseGet(() -> number(type, id, locale)));
  }

  private Optional<String> seen(
      ObjectType type, Function<String, Optional<Object>> values, Locale locale) {
    boolean read = values.apply(SEEN).map(Boolean.TRUE::equals).orElse(true);
    return read && told(type, values) ? Optional.of(name(type, values, locale)) : Optional.empty();
  }

  /**
   * The whole names of these records, whoever may read them: for definitions, and for who holds a
   * task about one.
   */
  public Map<Long, String> of(
      ObjectType type, Collection<Long> ids, RecordSearch.Environment environment, Locale locale) {
    Map<Long, String> called = new HashMap<>();
    SequencedMap<String, Expression> outputs = outputs(type);
    outputs.putFirst(ROW, ID);
    rows(type, outputs, ids, environment)
        .forEach(row -> called.put(row.get(ROW, Long.class), name(type, row, locale)));
    return called;
  }

  private List<Values> rows(
      ObjectType type,
      SequencedMap<String, Expression> parts,
      Collection<Long> ids,
      RecordSearch.Environment environment) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return search.rows(
        new RecordSearch.Selection(
            type,
            parts,
            Optional.of(Conditions.in(ID, ids)),
            List.of(),
            0,
            ids.size(),
            environment));
  }

  static final Expression.Path ID = new Expression.Path(Expression.Root.RECORD, List.of());

  /** What has to be read of a record to name it whole. */
  SequencedMap<String, Expression> outputs(ObjectType type) {
    return outputs(type, part -> policies.unhidden(type, part));
  }

  /** What has to be read of a record that the person may read to name it to that person. */
  SequencedMap<String, Expression> outputs(Actor actor, ObjectType type) {
    return outputs(type, part -> policies.maskedThroughout(actor, type, part));
  }

  private SequencedMap<String, Expression> outputs(
      ObjectType type, UnaryOperator<Expression> masking) {
    SequencedMap<String, Expression> outputs = new LinkedHashMap<>();
    for (NameParts.Piece piece : names.of(type)) {
      if (piece.part() instanceof Template.Value value) {
        outputs.put(piece.key(), masking.apply(value.expression()));
      }
    }
    return outputs;
  }

  /** The name made of what {@link #outputs(Actor, ObjectType)} asked for, or the number. */
  String name(ObjectType type, long id, Function<String, Optional<Object>> values, Locale locale) {
    return told(type, values) ? name(type, values, locale) : number(type, id, locale);
  }

  /** Whether anything of the record is in its name, not only words of the template. */
  private boolean told(ObjectType type, Function<String, Optional<Object>> values) {
    for (NameParts.Piece piece : names.of(type)) {
      if (piece.says() && values.apply(piece.key()).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /**
   * The name that the person knows a record by which lies nowhere any more.
   *
   * @param evaluated what an expression is worth for that record and that person
   */
  public String of(
      Actor actor, ObjectType type, long id, Function<Expression, Optional<Object>> evaluated) {
    Map<String, Object> values = new HashMap<>();
    outputs(actor, type)
        .forEach((key, part) -> evaluated.apply(part).ifPresent(value -> values.put(key, value)));
    return name(type, id, key -> Optional.ofNullable(values.get(key)), actor.language());
  }

  private static String number(ObjectType type, long id, Locale locale) {
    return type.title().in(locale) + " " + id;
  }

  /** The name, made of what {@link #outputs} asked for. */
  String name(ObjectType type, Values row, Locale locale) {
    return name(type, row::find, locale);
  }

  /** The same of values that are kept elsewhere, each found by the key under which it was asked. */
  String name(ObjectType type, Function<String, Optional<Object>> values, Locale locale) {
    StringBuilder name = new StringBuilder();
    for (NameParts.Piece piece : names.of(type)) {
      switch (piece.part()) {
        case Template.Literal literal -> name.append(literal.text());
        case Template.Value value ->
            values
                .apply(piece.key())
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
