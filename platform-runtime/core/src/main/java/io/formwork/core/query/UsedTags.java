package io.formwork.core.query;

import io.formwork.core.actor.Actor;
import io.formwork.core.policy.Predicates;
import io.formwork.core.store.RecordSearch;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.FieldPath;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Role.Action;
import io.formwork.metadata.value.Tags;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * The tags in use that a person may read, for the box in which they are typed: the most used first,
 * of the records that were made last.
 */
final class UsedTags {

  /** More would make a person wait while he types, and an old tag can still be written. */
  private static final int RECORDS = 5_000;

  private static final String TAGS = "tags";

  private final Narrowing narrowing;
  private final RecordSearch search;
  private final ReadEnvironment environment;

  UsedTags(Narrowing narrowing, RecordSearch search, ReadEnvironment environment) {
    this.narrowing = narrowing;
    this.search = search;
    this.environment = environment;
  }

  /** Those that have the typed text in them, at most so many. */
  List<String> like(Actor actor, ObjectType type, FieldPath path, String typed, int limit) {
    String part = Tags.read(typed).orElse("");
    Map<String, Integer> used = new LinkedHashMap<>();
    search
        .rows(selection(actor, type, path))
        .forEach(row ->
            row.get(TAGS, List.class).forEach(tag -> used.merge((String) tag, 1, Integer::sum)));
    return used.entrySet().stream()
        .filter(tag -> tag.getKey().contains(part))
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(limit)
        .map(Map.Entry::getKey)
        .toList();
  }

  private RecordSearch.Selection selection(Actor actor, ObjectType type, FieldPath path) {
    ListRequest tagged =
        new ListRequest(
            type.name(),
            List.of(),
            Optional.empty(),
            List.of(new Filter.Empty(path, false)),
            List.of(),
            Optional.empty(),
            0,
            RECORDS);
    SequencedMap<String, Expression> outputs = new LinkedHashMap<>();
    outputs.put(TAGS, narrowing.column(actor, type, path));
    return new RecordSearch.Selection(
        type,
        outputs,
        Optional.of(narrowing.of(actor, type, tagged, Action.READ).orElse(Predicates.ALWAYS)),
        List.of(new RecordSearch.Order(Displays.ID, true)),
        0,
        RECORDS,
        environment.of(actor));
  }
}
