package io.formwork.core.policy;

import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.Role;
import java.util.List;
import java.util.Set;

/**
 * What the policies say of one action for one set of roles, with the parts it was made of: whoever
 * decides asks the predicate, whoever explains asks the parts, and the predicate is nothing but
 * their union.
 *
 * @param clauses the grants that may cover it; without any it is refused everywhere
 * @param owner that the record it belongs to may be read; always true for one that stands alone
 * @param limit what the platform demands on top of every grant, such as who may lend rights, and
 *     what a key leaves of them
 * @param closed the states in which the field is closed to everybody, whatever is granted
 * @param open that the record is in none of those states
 * @param predicate all of it in one: the records on which it is allowed
 */
public record Ruling(
    List<Clause> clauses,
    Expression owner,
    Expression limit,
    Set<String> closed,
    Expression open,
    Expression predicate) {

  public Ruling {
    clauses = List.copyOf(clauses);
    closed = Set.copyOf(closed);
  }

  /** A grant of a role, and the records that it covers. */
  public record Clause(Role role, Role.Grant grant, Expression predicate) {}

  static Ruling of(
      List<Clause> clauses,
      Expression owner,
      Expression limit,
      Set<String> closed,
      Expression open) {
    Expression granted = Predicates.any(clauses.stream().map(Clause::predicate).toList());
    Expression reached = Predicates.and(Predicates.and(granted, owner), limit);
    return new Ruling(clauses, owner, limit, closed, open, Predicates.and(reached, open));
  }

  /** The same with an equal predicate that others have too. */
  Ruling with(Expression equal) {
    return new Ruling(clauses, owner, limit, closed, open, equal);
  }

  /** Whether no record can be meant, whatever it says. */
  public boolean never() {
    return predicate.equals(Predicates.NEVER);
  }
}
