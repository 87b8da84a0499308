package io.formwork.core.flow;

import io.formwork.core.evaluate.Facts;
import io.formwork.core.evaluate.Subject;
import io.formwork.core.query.ReadEnvironment;
import io.formwork.core.record.StoredRecord;
import io.formwork.core.record.Values;
import io.formwork.core.store.Journal;
import io.formwork.core.store.RecordSearch;
import io.formwork.core.store.RecordStore;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Strategy;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds somebody by a declared strategy (G8, G14). */
public final class Assignment {

  private static final int MOST_CANDIDATES = 10_000;

  private final ApplicationModel model;
  private final RecordStore store;
  private final RecordSearch search;
  private final Journal journal;
  private final ReadEnvironment environment;

  public Assignment(
      ApplicationModel model,
      RecordStore store,
      RecordSearch search,
      Journal journal,
      ReadEnvironment environment) {
    this.model = model;
    this.store = store;
    this.search = search;
    this.journal = journal;
    this.environment = environment;
  }

  /** Somebody for the field of the record, or nobody when no candidate is left. */
  public Optional<Long> find(Strategy strategy, StoredRecord record, String field) {
    Facts facts = Facts.none().with(Expression.Root.TARGET, Subject.of(record));
    List<StoredRecord> candidates = candidates(strategy, facts);
    return strategy.attempts().stream()
        .map(attempt -> best(strategy, attempt, candidates, record, field))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private List<StoredRecord> candidates(Strategy strategy, Facts facts) {
    ObjectType type = model.object(strategy.of());
    SequencedMap<String, Expression> id = new LinkedHashMap<>();
    id.put("id", new Expression.Path(Expression.Root.RECORD, List.of()));
    return search
        .rows(
            new RecordSearch.Selection(
                type,
                id,
                Optional.of(strategy.where()),
                List.of(),
                0,
                MOST_CANDIDATES,
                environment.of(facts)))
        .stream()
        .flatMap(row -> store.find(type, row.get("id", Long.class)).stream())
        .toList();
  }

  private Optional<Long> best(
      Strategy strategy,
      Strategy.Attempt attempt,
      List<StoredRecord> candidates,
      StoredRecord record,
      String field) {
    Comparator<StoredRecord> order =
        switch (attempt) {
          case Strategy.Attempt.LeastLoaded leastLoaded -> byLoad(leastLoaded, candidates, record);
        };
    for (Strategy.Tie tie : strategy.ties()) {
      order = order.thenComparing(tie(tie, candidates, record, field));
    }
    return candidates.stream().min(order).map(StoredRecord::id);
  }

  private Comparator<StoredRecord> byLoad(
      Strategy.Attempt.LeastLoaded attempt, List<StoredRecord> candidates, StoredRecord record) {
    ObjectType counted = model.object(attempt.object());
    Map<Long, Long> loads =
        candidates.stream()
            .collect(
                Collectors.toMap(
                    StoredRecord::id,
                    candidate -> load(counted, attempt.where(), candidate, record)));
    return Comparator.comparing(candidate -> loads.getOrDefault(candidate.id(), 0L));
  }

  private long load(
      ObjectType counted, Expression where, StoredRecord candidate, StoredRecord record) {
    Facts facts =
        Facts.none()
            .with(Expression.Root.IT, Subject.of(candidate))
            .with(Expression.Root.TARGET, Subject.of(record));
    return search.count(counted, Optional.of(where), environment.of(facts));
  }

  private Comparator<StoredRecord> tie(
      Strategy.Tie tie, List<StoredRecord> candidates, StoredRecord record, String field) {
    return switch (tie) {
      case Strategy.Tie.AssignedLongestAgo ignored -> {
        List<Long> ids = candidates.stream().map(StoredRecord::id).toList();
        Map<Long, Instant> last = journal.lastAssigned(record.type().name(), field, ids);
        yield Comparator.comparing(candidate -> last.getOrDefault(candidate.id(), Instant.MIN));
      }
      case Strategy.Tie.ByField by -> Comparator.comparing(key(by));
    };
  }

  /** Empty values first; what is not comparable is compared as text. */
  private static Function<StoredRecord, String> key(Strategy.Tie.ByField by) {
    return candidate -> {
      Values values = candidate.values();
      return values.find(by.field().name()).map(Object::toString).orElse("");
    };
  }
}
