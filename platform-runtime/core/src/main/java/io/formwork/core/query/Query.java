package io.formwork.core.query;

import io.formwork.core.actor.Actor;
import io.formwork.core.evaluate.Evaluation;
import io.formwork.core.message.Decision;
import io.formwork.core.message.Message;
import io.formwork.core.message.Refusal.Kind;
import io.formwork.core.message.RefusedException;
import io.formwork.core.policy.Policies;
import io.formwork.core.record.RecordRef;
import io.formwork.core.record.StoredRecord;
import io.formwork.core.record.Values;
import io.formwork.core.right.Abilities;
import io.formwork.core.right.Rights;
import io.formwork.core.store.RecordSearch;
import io.formwork.core.store.RecordStore;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.FieldPath;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Role.Action;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Reads for a person. Lists and figures carry the rights in their SQL; single records are judged by
 * the same predicates.
 */
public final class Query {

  private final ApplicationModel model;
  private final Rights rights;
  private final RecordSearch search;
  private final RecordReading reading;
  private final Candidates candidates;
  private final Searching searching;
  private final Narrowing narrowing;
  private final RowReading rows;
  private final Totals totals;
  private final Displays displays;
  private final FigureReading figures;
  private final ReadEnvironment environment;
  private final ExportReading exporting;
  private final UsedTags tags;

  public Query(
      ApplicationModel model,
      Policies policies,
      Rights rights,
      Evaluation evaluation,
      RecordStore store,
      RecordSearch search,
      ReadEnvironment environment) {
    this.model = model;
    this.rights = rights;
    this.search = search;
    this.environment = environment;
    this.displays = new Displays(model, search);
    this.reading =
        new RecordReading(model, rights, policies, evaluation, store, displays, environment);
    this.candidates = new Candidates(model, policies, store, search, displays, environment);
    this.searching = new Searching(model, policies, search, environment);
    this.narrowing = new Narrowing(policies, searching);
    this.rows = new RowReading(model, narrowing, search, displays, environment);
    this.figures = new FigureReading(model, narrowing, search, displays, environment);
    this.totals = new Totals(narrowing, search, environment);
    this.tags = new UsedTags(narrowing, search, environment);
    this.exporting = new ExportReading(model, policies, narrowing, search, displays, environment);
  }

  /** The record, or nothing when there is none for the actor. */
  public Optional<VisibleRecord> get(Actor actor, RecordRef ref) {
    return reading.get(actor, ref);
  }

  /** The record as it was, for {@link Past}; nothing when there is none for the actor now. */
  Optional<VisibleRecord> past(Actor actor, RecordRef ref, UnaryOperator<StoredRecord> then) {
    return reading.past(actor, ref, then);
  }

  /** The fields of a record whose history the actor is told; nothing when there is none. */
  Optional<Set<String>> remembered(Actor actor, RecordRef ref) {
    return reading.remembered(actor, ref);
  }

  /** What the actor knows these records by: a name, or a number where that may not be read. */
  public Map<Long, String> names(Actor actor, String object, Collection<Long> ids) {
    return displays.of(actor, type(object), ids, environment.of(actor));
  }

  /** The names of people, as far as somebody may know them. */
  PeopleNames people() {
    return new PeopleNames(model, displays, environment);
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
    return rows.list(actor, type(request.object()), request);
  }

  /**
   * Tells the same list row after row, of the rows and values that the actor may take out of the
   * system: all of one moment, few of them in memory, in the running transaction. The request's
   * offset does not matter, its limit does.
   */
  public void export(Actor actor, ListRequest request, Consumer<ExportedRow> taker) {
    exporting.each(actor, type(request.object()), request, taker);
  }

  public long count(Actor actor, ListRequest request) {
    return totals.exactly(actor, type(request.object()), request, Action.READ);
  }

  /**
   * The records that a search finds, the best first.
   *
   * @param most how many at most, up to 200
   */
  public List<Row> search(Actor actor, String object, String typed, int most) {
    ObjectType type = type(object);
    return rows.ranked(actor, type, searching.best(actor, type, typed, most));
  }

  /**
   * The same in every object that has texts or numbers to search by; those where nothing is found
   * are left out. What a record owns is found as that record.
   */
  public List<Findings> searchEverywhere(Actor actor, String typed, int most) {
    return model.objects().values().stream()
        .filter(type -> type.owner().isEmpty() && Searched.in(type))
        .map(type -> new Findings(type, search(actor, type.name(), typed, most)))
        .filter(findings -> !findings.rows().isEmpty())
        .toList();
  }

  /** How many rows {@link #list} has in all, without counting a million of them. */
  public Total total(Actor actor, ListRequest request) {
    return totals.about(actor, type(request.object()), request);
  }

  /** How many rows {@link #export} would tell in all. */
  public long countExportable(Actor actor, ListRequest request) {
    return totals.exactly(actor, type(request.object()), request, Action.EXPORT);
  }

  /** One row a group, with the keys {@code by}, {@code split} and {@code value}. */
  public List<Values> aggregate(Actor actor, AggregateRequest request) {
    ObjectType type = type(request.object());
    ListRequest asked =
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
            narrowing.of(actor, type, asked, Action.READ),
            request.aggregate(),
            request.of().map(path -> narrowing.column(actor, type, path)),
            request.by().map(path -> narrowing.column(actor, type, path)),
            request.step(),
            request.split().map(path -> narrowing.column(actor, type, path)),
            environment.of(actor)));
  }

  /** Several figures over groups of the records that the actor may read. */
  public Figures figures(Actor actor, FigureRequest request) {
    return figures.of(actor, type(request.object()), request);
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

  /** Records that a filter offers: those that may be read and are called so. */
  public List<Named> named(Actor actor, String object, String typed, int limit) {
    return candidates.like(actor, type(object), typed, limit);
  }

  /** What those of the records are called that may be read. */
  public List<Named> named(Actor actor, String object, List<Long> ids) {
    return candidates.these(actor, type(object), ids);
  }

  /** Tags in use that the actor may read and that have the typed text in them. */
  public List<String> tags(Actor actor, String object, FieldPath path, String typed, int limit) {
    return tags.like(actor, type(object), path, typed, limit);
  }

  private ObjectType type(String object) {
    return Optional.ofNullable(model.objects().get(object))
        .orElseThrow(() -> new RefusedException(Kind.NOT_FOUND, Message.of("object.not_found")));
  }
}
