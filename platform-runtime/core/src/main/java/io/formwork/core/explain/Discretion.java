package io.formwork.core.explain;

import io.formwork.core.actor.Actor;
import io.formwork.core.policy.Policies;
import io.formwork.core.policy.Predicates;
import io.formwork.core.policy.Ruling;
import io.formwork.core.record.StoredRecord;
import io.formwork.core.right.Judge;
import io.formwork.core.right.Rights;
import io.formwork.core.right.Verdict;
import io.formwork.core.store.RecordStore;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.expression.Expression.Path;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Role.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether somebody may learn how a verdict about another person comes out: it would tell the values
 * that its conditions read, so the asker has to see them all.
 */
final class Discretion {

  private final ApplicationModel model;
  private final Policies policies;
  private final Rights rights;
  private final RecordStore store;
  private final Actor asker;

  Discretion(
      ApplicationModel model, Policies policies, Rights rights, RecordStore store, Actor asker) {
    this.model = model;
    this.policies = policies;
    this.rights = rights;
    this.store = store;
    this.asker = asker;
  }

  boolean allows(Verdict verdict, StoredRecord record, Actor whom) {
    if (whom.id() == asker.id()) {
      return true;
    }
    List<Path> read = new ArrayList<>();
    conditions(verdict)
        .forEach(condition ->
            Predicates.mapPaths(
                condition,
                path -> {
                  read.add(path);
                  return path;
                }));
    return read.stream().allMatch(path -> seen(path, record, whom));
  }

  private boolean seen(Path path, StoredRecord record, Actor whom) {
    return switch (path.root()) {
      case RECORD -> seen(path, record);
      case ME ->
          path.steps().isEmpty() || person(whom).map(person -> seen(path, person)).orElse(false);
      case OLD, IT, TARGET -> false;
    };
  }

  private boolean seen(Path path, StoredRecord from) {
    Judge judge = rights.judge(asker, from);
    return judge.holds(policies.rows(asker, from.type(), Action.READ))
        && judge.holds(policies.readable(asker, from.type(), path.steps()));
  }

  private Optional<StoredRecord> person(Actor whom) {
    return store.find(model.object(ObjectType.USER), whom.id());
  }

  private static Stream<Expression> conditions(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Granted granted ->
          Stream.concat(
              granted.ruling().clauses().stream().map(Ruling.Clause::predicate),
              Stream.of(granted.ruling().owner(), granted.ruling().limit()));
      case Verdict.ByRole byRole ->
          byRole.transition().by().values().stream().flatMap(Optional::stream);
      case Verdict.Guard guard -> Stream.of(guard.when());
      case Verdict.Demand demand -> conditions(demand.verdict());
      case Verdict.All all -> all.parts().stream().flatMap(Discretion::conditions);
      case Verdict.Any any -> any.parts().stream().flatMap(Discretion::conditions);
      case Verdict.Lent lent -> Stream.empty();
      case Verdict.SecondPerson second -> Stream.empty();
      case Verdict.Fact fact -> Stream.empty();
    };
  }
}
