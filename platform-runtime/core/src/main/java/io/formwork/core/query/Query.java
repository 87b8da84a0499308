package io.formwork.core.query;

import io.formwork.core.actor.Actor;
import io.formwork.core.evaluate.Evaluation;
import io.formwork.core.message.Decision;
import io.formwork.core.message.Message;
import io.formwork.core.message.Refusal.Kind;
import io.formwork.core.message.RefusedException;
import io.formwork.core.policy.Policies;
import io.formwork.core.policy.Predicates;
import io.formwork.core.record.RecordRef;
import io.formwork.core.record.Values;
import io.formwork.core.right.Abilities;
import io.formwork.core.right.Rights;
import io.formwork.core.store.RecordSearch;
import io.formwork.core.store.RecordStore;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.FieldPath;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Role.Action;
import io.formwork.metadata.model.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/**
 * Reads for a person. Lists and figures carry the rights in their SQL; single records are judged by
 * the same predicates.
 */
public final class Query {

  private final ApplicationModel model;
  private final Policies policies;
  private final Rights rights;
  private final RecordSearch search;
  private final RecordReading reading;
  private final Candidates candidates;
  private final RowNames rowNames;
  private final Displays displays;
  private final ReadEnvironment environment;

  public Query(
      ApplicationModel model,
      Policies policies,
      Rights rights,
      Evaluation evaluation,
      RecordStore store,
      RecordSearch search,
      ReadEnvironment environment) {
    this.model = model;
    this.policies = policies;
    this.rights = rights;
    this.search = search;
    this.environment = environment;
    this.displays = new Displays(model, search);
    this.reading = new RecordReading(model, rights, evaluation, store, displays, environment);
    this.candidates = new Candidates(model, policies, store, search, displays, environment);
    this.rowNames = new RowNames(model, displays);
  }

  /** The record, or nothing when there is none for the actor. */
  public Optional<VisibleRecord> get(Actor actor, RecordRef ref) {
    return reading.get(actor, ref);
  }

  public Abilities abilitiesToCreate(Actor actor, String object) {
    Set<String> fillable = rights.fillable(actor, type(object));
    return new Abilities(fillable, fillable, false, List.of());
  }

  public Decision mayCreate(Actor actor, String object) {
    ObjectType type = type(object);
    return rights.creates(actor, type)
        ? Decision.yes()
        : Decision.refused("create.forbidden", type.title());
  }

  public Decision mayExport(Actor actor, String object) {
    return rights.exports(actor, type(object))
        ? Decision.yes()
        : Decision.refused("export.forbidden");
  }

  public Page list(Actor actor, ListRequest request) {
    return list(actor, request, Action.READ);
  }

  /** The same list, of the rows and values that the actor may take out of the system. */
  public Page exportable(Actor actor, ListRequest request) {
    return list(actor, request, Action.EXPORT);
  }

  public long count(Actor actor, ListRequest request) {
    ObjectType type = type(request.object());
    return search.count(type, where(actor, type, request, Action.READ), environment.of(actor));
  }

  /** How many rows {@link #exportable} would answer in all. */
  public long countExportable(Actor actor, ListRequest request) {
    ObjectType type = type(request.object());
    return search.count(type, where(actor, type, request, Action.EXPORT), environment.of(actor));
  }

  /** One row a group, with the keys {@code by}, {@code split} and {@code value}. */
  public List<Values> aggregate(Actor actor, AggregateRequest request) {
    ObjectType type = type(request.object());
    ListRequest rows =
        new ListRequest(
            request.object(),
            List.of(),
            request.where(),
            request.filters(),
            List.of(),
            Optional.empty(),
            0,
            0);
    return search.aggregate(
        new RecordSearch.Aggregation(
            type,
            where(actor, type, rows, Action.READ),
            request.aggregate(),
            request.of().map(path -> column(actor, type, path)),
            request.by().map(path -> column(actor, type, path)),
            request.step(),
            request.split().map(path -> column(actor, type, path)),
            environment.of(actor)));
  }

  /** Records that a screen offers for a reference field. */
  public List<Named> candidates(
      Actor actor,
      String object,
      String field,
      Optional<RecordRef> record,
      Optional<String> text,
      int limit) {
    return candidates.of(actor, type(object), field, record, text, limit);
  }

  private Page list(Actor actor, ListRequest request, Action action) {
    ObjectType type = type(request.object());
    SequencedMap<String, Expression> outputs = new LinkedHashMap<>();
    outputs.put("id", Displays.ID);
    for (FieldPath path : request.columns()) {
      outputs.put(
          path.text(),
          action == Action.EXPORT
              ? policies.exportable(actor, type, Conditions.path(path))
              : column(actor, type, path));
    }
    outputs.putAll(displays.outputs(type));
    RecordSearch.Environment now = environment.of(actor);
    List<Values> rows =
        search.rows(
            new RecordSearch.Selection(
                type,
                outputs,
                where(actor, type, request, action),
                order(actor, type, request.sort()),
                request.offset(),
                request.limit() + 1,
                now));
    boolean more = rows.size() > request.limit();
    List<Values> page = more ? rows.subList(0, request.limit()) : rows;
    return new Page(rowNames.named(type, request.columns(), page, now, actor.language()), more);
  }

  private Optional<Expression> where(
      Actor actor, ObjectType type, ListRequest request, Action action) {
    Expression asked = request.where().orElse(Predicates.ALWAYS);
    for (Filter filter : request.filters()) {
      asked = Predicates.and(asked, Conditions.of(filter));
    }
    if (request.search().isPresent()) {
      asked = Predicates.and(asked, Conditions.search(type, request.search().get()));
    }
    Expression allowed = policies.rows(actor, type, Action.READ);
    if (action != Action.READ) {
      allowed = Predicates.and(allowed, policies.rows(actor, type, action));
    }
    Expression all = Predicates.and(allowed, policies.maskedThroughout(actor, type, asked));
    return all.equals(Predicates.ALWAYS) ? Optional.empty() : Optional.of(all);
  }

  private List<RecordSearch.Order> order(Actor actor, ObjectType type, List<View.Sort> sort) {
    List<RecordSearch.Order> keys = new ArrayList<>();
    for (View.Sort key : sort) {
      keys.add(new RecordSearch.Order(column(actor, type, key.path()), key.descending()));
    }
    return keys;
  }

  private Expression column(Actor actor, ObjectType type, FieldPath path) {
    return policies.masked(actor, type, Conditions.path(path));
  }

  private ObjectType type(String object) {
    return Optional.ofNullable(model.objects().get(object))
        .orElseThrow(() -> new RefusedException(Kind.NOT_FOUND, Message.of("object.not_found")));
  }
}
