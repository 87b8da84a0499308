package io.formwork.core.explain;

import io.formwork.core.actor.Actor;
import io.formwork.core.policy.Ruling;
import io.formwork.core.query.ListRequest;
import io.formwork.core.query.Query;
import io.formwork.core.query.Row;
import io.formwork.core.record.StoredRecord;
import io.formwork.core.right.Judge;
import io.formwork.core.right.Verdict;
import io.formwork.core.user.Users;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.expression.Reads;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Who else could do it: the roles that are granted it, and people who have them. */
final class Others {

  /** So many are asked at most: an explanation is no search through everybody. */
  private static final int ASKED = 100;

  private static final int NAMED = 5;

  private final ApplicationModel model;
  private final Query query;
  private final Users users;

  Others(ApplicationModel model, Query query, Users users) {
    this.model = model;
    this.query = query;
    this.users = users;
  }

  /**
   * The roles that could do it with some record at least.
   *
   * @param state of the record, where it has one
   * @param verdict the question as it is put to somebody
   */
  List<Role> roles(Actor asker, Optional<String> state, Function<Actor, Verdict> verdict) {
    return roles(asker, verdict, clause -> isOf(clause, state));
  }

  /**
   * The roles that could do it with this record, as far as the person's own roles tell: what they
   * grant by a condition on the record alone, that does not hold, they grant to nobody.
   *
   * @param judge of that person and record
   */
  List<Role> roles(
      Actor person, StoredRecord record, Judge judge, Function<Actor, Verdict> verdict) {
    Optional<String> state = record.type().lifecycle().map(lifecycle -> record.state().name());
    return roles(person, verdict, clause -> isOf(clause, state) && !isTried(clause, person, judge));
  }

  private List<Role> roles(
      Actor asker, Function<Actor, Verdict> verdict, Predicate<Ruling.Clause> fits) {
    return model.roles().values().stream()
        .filter(role -> possible(verdict.apply(with(asker, role)), role, fits))
        .toList();
  }

  private static boolean isTried(Ruling.Clause clause, Actor person, Judge judge) {
    return person.roles().contains(clause.role().name())
        && !Reads.person(clause.predicate())
        && !judge.holds(clause.predicate());
  }

  private static Actor with(Actor asker, Role role) {
    return new Actor(
        asker.id(),
        asker.login(),
        asker.name(),
        asker.language(),
        Set.of(role.name()),
        asker.values());
  }

  private static boolean possible(Verdict verdict, Role role, Predicate<Ruling.Clause> fits) {
    return switch (verdict) {
      case Verdict.Granted granted ->
          !granted.ruling().never() && granted.ruling().clauses().stream().anyMatch(fits);
      case Verdict.ByRole byRole -> byRole.transition().by().containsKey(role.name());
      case Verdict.Lent lent -> false;
      case Verdict.Guard guard -> true;
      case Verdict.SecondPerson second -> true;
      case Verdict.Fact fact -> fact.holds();
      case Verdict.Demand demand -> possible(demand.verdict(), role, fits);
      case Verdict.All all -> all.parts().stream().allMatch(part -> possible(part, role, fits));
      case Verdict.Any any -> any.parts().stream().anyMatch(part -> possible(part, role, fits));
    };
  }

  private static boolean isOf(Ruling.Clause clause, Optional<String> state) {
    Set<String> in = clause.grant().in();
    return in.isEmpty() || state.map(in::contains).orElse(true);
  }

  /** Some people with one of the roles who may, as far as the asker sees them and their roles. */
  List<String> people(Actor asker, List<Role> roles, Predicate<Actor> may) {
    if (roles.isEmpty()) {
      return List.of();
    }
    return having(asker, roles)
        .filter(row -> users.person(row.id()).filter(may).isPresent())
        .map(Row::display)
        .limit(NAMED)
        .toList();
  }

  private Stream<Row> having(Actor asker, List<Role> roles) {
    Field held = model.object(ObjectType.USER).field("roles");
    Expression.Path path = new Expression.Path(Expression.Root.RECORD, List.of(held));
    Expression one =
        roles.stream()
            .<Expression>map(role -> new Expression.In(new Expression.Constant(role.name()), path))
            .reduce(Expression.Or::new)
            .orElseThrow();
    ListRequest request =
        new ListRequest(
            ObjectType.USER,
            List.of(),
            Optional.of(one),
            List.of(),
            List.of(),
            Optional.empty(),
            0,
            ASKED);
    return query.list(asker, request).rows().stream().filter(row -> row.id() != asker.id());
  }
}
