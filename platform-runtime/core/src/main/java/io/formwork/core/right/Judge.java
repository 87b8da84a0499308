package io.formwork.core.right;

import io.formwork.core.actor.Actor;
import io.formwork.core.evaluate.Evaluation;
import io.formwork.core.evaluate.Facts;
import io.formwork.core.evaluate.Subject;
import io.formwork.core.message.Decision;
import io.formwork.core.message.Message;
import io.formwork.core.policy.Predicates;
import io.formwork.core.right.TaskGrants.Held;
import io.formwork.core.right.Verdict.Loan;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Role.Action;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Decides verdicts about one person and one record. It asks for tasks only when a verdict depends
 * on them, and judges a predicate that many fields share once.
 */
public final class Judge {

  private final Actor actor;
  private final boolean writes;
  private final Facts facts;
  private final Evaluation evaluation;
  private final TaskGrants tasks;
  private final Supplier<List<Held>> openTasks;
  private final Supplier<PastDeeds> past;
  private final Map<Verdict.SecondPerson, Optional<Message>> objections = new HashMap<>();
  private final IdentityHashMap<Expression, Boolean> judged = new IdentityHashMap<>();
  private final IdentityHashMap<Held, Set<String>> shown = new IdentityHashMap<>();
  private final IdentityHashMap<Held, Set<String>> lent = new IdentityHashMap<>();
  private @Nullable List<Held> held;

  /**
   * A judge of one case.
   *
   * @param me the application's object of people
   * @param openTasks the person's open tasks about the record
   * @param past what was done with it before
   */
  Judge(
      Actor actor,
      Subject subject,
      ObjectType me,
      Evaluation evaluation,
      TaskGrants tasks,
      Supplier<List<Held>> openTasks,
      Supplier<PastDeeds> past) {
    this.past = past;
    this.actor = actor;
    this.writes =
        actor.key().map(key -> key.lets(subject.type().name(), Action.UPDATE)).orElse(true);
    this.facts = Facts.about(subject).me(me, actor);
    this.evaluation = evaluation;
    this.tasks = tasks;
    this.openTasks = openTasks;
  }

  public boolean holds(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Granted granted -> holds(granted.ruling().predicate());
      case Verdict.Lent loan -> !lenders(loan.loan()).isEmpty();
      case Verdict.ByRole byRole -> !roles(byRole).isEmpty();
      case Verdict.Guard guard -> holds(guard.when());
      case Verdict.SecondPerson second -> objection(second).isEmpty();
      case Verdict.Fact fact -> fact.holds();
      case Verdict.Demand demand -> holds(demand.verdict());
      case Verdict.All all -> all.parts().stream().allMatch(this::holds);
      case Verdict.Any any -> any.parts().stream().anyMatch(this::holds);
    };
  }

  /** Whether it may be done, or the sentence of the first demand that is not met. */
  public Decision decide(Verdict verdict) {
    return unmet(verdict).<Decision>map(Decision.Refused::new).orElseGet(Decision::yes);
  }

  private Optional<Message> unmet(Verdict verdict) {
    return switch (verdict) {
      case Verdict.All all ->
          all.parts().stream().flatMap(part -> unmet(part).stream()).findFirst();
      case Verdict.Demand(Verdict.SecondPerson second, Message otherwise) -> objection(second);
      case Verdict.Demand demand when !holds(demand.verdict()) -> Optional.of(demand.otherwise());
      case Verdict.Demand met -> Optional.empty();
      case Verdict.Granted undemanded -> Optional.empty();
      case Verdict.Lent undemanded -> Optional.empty();
      case Verdict.ByRole undemanded -> Optional.empty();
      case Verdict.Guard undemanded -> Optional.empty();
      case Verdict.SecondPerson undemanded -> Optional.empty();
      case Verdict.Fact undemanded -> Optional.empty();
      case Verdict.Any undemanded -> Optional.empty();
    };
  }

  /** Whether the predicate holds for the person and the record. */
  public boolean holds(Expression predicate) {
    if (predicate.equals(Predicates.ALWAYS)) {
      return true;
    }
    if (predicate.equals(Predicates.NEVER)) {
      return false;
    }
    return judged.computeIfAbsent(predicate, asked -> evaluation.holds(asked, facts));
  }

  /** Whether a key, if there is one, lets records of the kind be changed. */
  public boolean letsWrite() {
    return writes;
  }

  /** The person's open tasks that lend it. */
  public List<Held> lenders(Loan loan) {
    return held().stream().filter(task -> lends(task, loan)).toList();
  }

  private boolean lends(Held task, Loan loan) {
    return switch (loan) {
      case Loan.Sight sight -> true;
      case Loan.Shown(String field) -> shown.computeIfAbsent(task, tasks::shown).contains(field);
      case Loan.Written(String field) ->
          writes && lent.computeIfAbsent(task, tasks::lent).contains(field);
      case Loan.Offered(String transition) -> writes && task.offers(transition);
    };
  }

  /** What the person has done with the record that asks for somebody else now. */
  public Optional<Message> objection(Verdict.SecondPerson second) {
    return objections.computeIfAbsent(second, asked -> past.get().objection(actor, asked));
  }

  /** The person's roles that may take the transition with this record, without a task. */
  public List<String> roles(Verdict.ByRole byRole) {
    return byRole.transition().by().entrySet().stream()
        .filter(entry -> writes)
        .filter(entry -> actor.hasRole(entry.getKey()))
        .filter(entry -> entry.getValue().map(this::holds).orElse(true))
        .map(Map.Entry::getKey)
        .toList();
  }

  List<Held> held() {
    List<Held> known = held;
    if (known == null) {
      known = openTasks.get();
      held = known;
    }
    return known;
  }
}
