package io.formwork.core.query;

import io.formwork.core.actor.Actor;
import io.formwork.core.policy.Policies;
import io.formwork.core.policy.Predicates;
import io.formwork.core.store.RecordSearch;
import io.formwork.core.store.RecordSearch.Ranking;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.expression.Expression.Path;
import io.formwork.metadata.expression.Expression.Root;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Role.Action;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * What a search finds: the record whose number was typed and nothing else; or those that have all
 * words, in their own texts or in one that they own; or, when there is none, those that have words
 * written much like them.
 */
final class Searching {

  /** How many owned texts, or texts with a slip of the pen, lead to their records. */
  private static final int MOST = 200;

  private final ApplicationModel model;
  private final Policies policies;
  private final RecordSearch search;
  private final ReadEnvironment environment;

  Searching(
      ApplicationModel model, Policies policies, RecordSearch search, ReadEnvironment environment) {
    this.model = model;
    this.policies = policies;
    this.search = search;
    this.environment = environment;
  }

  /** The condition that a search puts upon the rows that the person may read. */
  Expression condition(Actor actor, ObjectType type, String written) {
    return Predicates.and(policies.rows(actor, type, Action.SEARCH), found(actor, type, written));
  }

  private Expression found(Actor actor, ObjectType type, String written) {
    String typed = cleaned(written);
    Searched searched = new Searched(policies, actor, type);
    Expression number = searched.number(typed);
    if (isThere(actor, type, number)) {
      return number;
    }
    List<String> words = search.words(typed);
    if (words.isEmpty()) {
      return searched.tagged(typed); // which may have no word, as a sign has none
    }
    Expression found = found(actor, type, searched, typed, words);
    if (isFound(actor, type, found, words)) {
      return found;
    }
    return among(alike(actor, type, searched, words, MOST));
  }

  /** The best of what a search finds. */
  List<Long> best(Actor actor, ObjectType type, String written, int most) {
    String typed = cleaned(written);
    Searched searched = new Searched(policies, actor, type);
    Expression number = searched.number(typed);
    List<Long> numbered = matching(actor, type, searched, number, most);
    if (!numbered.isEmpty()) {
      return numbered;
    }
    List<String> words = search.words(typed);
    if (words.isEmpty()) {
      return matching(actor, type, searched, searched.tagged(typed), most);
    }
    Expression found = found(actor, type, searched, typed, words);
    List<Long> best = matching(actor, type, searched, found, words, true, most);
    return best.isEmpty() ? alike(actor, type, searched, words, most) : best;
  }

  private Expression found(
      Actor actor, ObjectType type, Searched searched, String typed, List<String> words) {
    return Predicates.any(
        List.of(
            searched.words(words),
            searched.tagged(typed),
            searched.partOfNumber(typed),
            inOwned(actor, type, words)));
  }

  private List<Long> alike(
      Actor actor, ObjectType type, Searched searched, List<String> words, int most) {
    return matching(actor, type, searched, searched.likenesses(words), words, false, most);
  }

  /** What is found without words has no rank but its age. */
  private List<Long> matching(
      Actor actor, ObjectType type, Searched searched, Expression found, int most) {
    return matching(actor, type, searched, found, List.of(), false, most);
  }

  private List<Long> matching(
      Actor actor,
      ObjectType type,
      Searched searched,
      Expression found,
      List<String> words,
      boolean byWords,
      int most) {
    Expression where = Predicates.and(findable(actor, type), found);
    return where.equals(Predicates.NEVER)
        ? List.of()
        : search.best(
            new Ranking(
                type, where, searched.weighed(), words, byWords, most, environment.of(actor)));
  }

  private boolean isThere(Actor actor, ObjectType type, Expression condition) {
    Expression where = Predicates.and(findable(actor, type), condition);
    return !where.equals(Predicates.NEVER) && !ids(actor, type, Displays.ID, where, 1).isEmpty();
  }

  /**
   * The same by words. Whoever looks for the first record with them, one after the other, looks at
   * all of them where there is none; so they are looked up as the best ones are.
   */
  private boolean isFound(Actor actor, ObjectType type, Expression condition, List<String> words) {
    Expression where = Predicates.and(findable(actor, type), condition);
    return !where.equals(Predicates.NEVER)
        && !search
            .best(new Ranking(type, where, List.of(), words, true, 1, environment.of(actor)))
            .isEmpty();
  }

  /** What is read and may be found by words. */
  private Expression findable(Actor actor, ObjectType type) {
    return Predicates.and(
        policies.rows(actor, type, Action.READ), policies.rows(actor, type, Action.SEARCH));
  }

  /** The records that own texts with all the words, as far as the person may read those. */
  private Expression inOwned(Actor actor, ObjectType type, List<String> words) {
    return Predicates.any(
        model.objects().values().stream()
            .filter(part ->
                part.owner().filter(owner -> owner.object().equals(type.name())).isPresent())
            .map(part -> among(owners(actor, part, words)))
            .toList());
  }

  private List<Long> owners(Actor actor, ObjectType part, List<String> words) {
    Searched searched = new Searched(policies, actor, part);
    if (searched.isEmpty()) {
      return List.of();
    }
    List<Long> best = matching(actor, part, searched, searched.words(words), words, true, MOST);
    Path owner = new Path(Root.RECORD, List.of(part.field(part.owner().orElseThrow().field())));
    return best.isEmpty()
        ? List.of()
        : ids(actor, part, owner, Conditions.in(Displays.ID, best), MOST);
  }

  private List<Long> ids(Actor actor, ObjectType type, Path id, Expression where, int most) {
    SequencedMap<String, Expression> outputs = new LinkedHashMap<>();
    outputs.put("id", id);
    return search
        .rows(
            new RecordSearch.Selection(
                type, outputs, Optional.of(where), List.of(), 0, most, environment.of(actor)))
        .stream()
        .map(row -> row.get("id", Long.class))
        .distinct()
        .toList();
  }

  /** No text of a database has the character 0. */
  private static String cleaned(String written) {
    return written.replace('\0', ' ').strip();
  }

  private static Expression among(List<Long> ids) {
    return ids.isEmpty() ? Predicates.NEVER : Conditions.in(Displays.ID, ids);
  }
}
