package io.formwork.core.user;

import io.formwork.core.actor.Actor;
import io.formwork.core.evaluate.Facts;
import io.formwork.core.query.ReadEnvironment;
import io.formwork.core.record.Values;
import io.formwork.core.store.RecordSearch;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.expression.Expression.And;
import io.formwork.metadata.expression.Expression.Compare;
import io.formwork.metadata.expression.Expression.Constant;
import io.formwork.metadata.expression.Expression.Now;
import io.formwork.metadata.expression.Expression.Operator;
import io.formwork.metadata.expression.Expression.Path;
import io.formwork.metadata.expression.Expression.Root;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/**
 * In whose place a person may act at this moment. The clock begins and ends it; nobody hands on
 * what was lent; and a substitute never has more than the person who is away has at that moment.
 */
public final class Substitutions {

  private static final int MOST = 100;

  private final ApplicationModel model;
  private final Users users;
  private final RecordSearch search;
  private final ReadEnvironment environment;

  public Substitutions(
      ApplicationModel model, Users users, RecordSearch search, ReadEnvironment environment) {
    this.model = model;
    this.users = users;
    this.search = search;
    this.environment = environment;
  }

  /**
   * The people whose place the actor may take now, each acting through the actor, by name; none for
   * who takes somebody's place already, and for programs with a key: those act for its owner alone.
   */
  public List<Actor> of(Actor actor) {
    ObjectType type = model.objects().get(ObjectType.SUBSTITUTION);
    if (type == null || actor.substitute().isPresent() || actor.key().isPresent()) {
      return List.of();
    }
    Map<Long, List<Values>> byAbsent = new LinkedHashMap<>();
    for (Values row : inForce(type, actor)) {
      byAbsent.computeIfAbsent(row.get("absent", Long.class), id -> new ArrayList<>()).add(row);
    }
    List<Actor> acting = new ArrayList<>();
    byAbsent.forEach((absent, rows) ->
        users.person(absent).flatMap(away -> through(actor, away, rows)).ifPresent(acting::add));
    acting.sort(Comparator.comparing(Actor::name).thenComparing(Actor::login));
    return List.copyOf(acting);
  }

  /** The person of that login, the actor in his place, if that is so now. */
  public Optional<Actor> of(Actor actor, String login) {
    return of(actor).stream().filter(away -> away.login().equals(login)).findFirst();
  }

  private Optional<Actor> through(Actor substitute, Actor away, List<Values> rows) {
    Set<String> lent = new LinkedHashSet<>();
    Instant until = Instant.MIN;
    for (Values row : rows) {
      lent.addAll(lent(away, row));
      Instant ends = row.get("ends", Instant.class);
      until = ends.isAfter(until) ? ends : until;
    }
    return lent.isEmpty()
        ? Optional.empty()
        : Optional.of(away.representedBy(substitute, until, lent));
  }

  /** Administration is lent only where that is said. */
  private Set<String> lent(Actor away, Values row) {
    List<?> scope = row.find("scope").map(roles -> (List<?>) roles).orElse(List.of());
    Set<String> lent = new LinkedHashSet<>(away.roles());
    if (!scope.isEmpty()) {
      lent.retainAll(users.withIncluded(scope.stream().filter(away.roles()::contains).toList()));
    }
    if (!row.find("administration").equals(Optional.of(true))) {
      lent.removeIf(
          name -> Optional.ofNullable(model.roles().get(name)).map(Role::administers).orElse(true));
    }
    return lent;
  }

  private List<Values> inForce(ObjectType type, Actor actor) {
    SequencedMap<String, Expression> outputs = new LinkedHashMap<>();
    for (String field : List.of("absent", "scope", "administration", "ends")) {
      outputs.put(field, path(type, field));
    }
    Expression mine =
        new Compare(Operator.EQUAL, path(type, "substitute"), new Constant(actor.id()));
    Expression begun = new Compare(Operator.LESS_OR_EQUAL, path(type, "starts"), new Now());
    Expression open = new Compare(Operator.GREATER, path(type, "ends"), new Now());
    return search.rows(
        new RecordSearch.Selection(
            type,
            outputs,
            Optional.of(new And(mine, new And(begun, open))),
            List.of(),
            0,
            MOST,
            environment.of(Facts.none())));
  }

  private static Path path(ObjectType type, String field) {
    return new Path(Root.RECORD, List.of(type.field(field)));
  }
}
