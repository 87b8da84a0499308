package io.formwork.rest.problem;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.formwork.core.message.Refusal;
import java.util.List;

/** Refusals of the core as problems. */
public final class Refusals {

  private Refusals() {}

  /**
   * The problem that a refused command is.
   *
   * @param fields the JSON pointer of the object that held the fields, empty for the body itself
   */
  public static ProblemException problem(Refusal refusal, String fields) {
    return new ProblemException(kind(refusal.kind(), false), faults(refusal, fields));
  }

  /**
   * The problem that a refused command is, with members of its own.
   *
   * @param conditional whether the request said which version it expects
   */
  public static ProblemException problem(Refusal refusal, boolean conditional, ObjectNode members) {
    return new ProblemException(kind(refusal.kind(), conditional), faults(refusal, ""), members);
  }

  /** What is wrong, each with the member that it belongs to. */
  static List<Fault> faults(Refusal refusal, String fields) {
    return refusal.problems().stream().map(problem -> fault(problem, fields)).toList();
  }

  /**
   * The kind of problem.
   *
   * @param conditional whether the request said which version it expects
   */
  static ProblemKind kind(Refusal.Kind kind, boolean conditional) {
    return switch (kind) {
      case NOT_FOUND -> ProblemKind.NOT_FOUND;
      case FORBIDDEN -> ProblemKind.FORBIDDEN;
      case INVALID -> ProblemKind.INVALID;
      case TOO_LARGE -> ProblemKind.TOO_LARGE;
      case BUSY -> ProblemKind.BUSY;
      case CONFLICT -> conditional ? ProblemKind.STALE : ProblemKind.CONFLICT;
    };
  }

  private static Fault fault(Refusal.Problem problem, String fields) {
    Sentence sentence = new Sentence.Told(problem.message());
    return problem
        .field()
        .map(field -> Fault.member(fields + "/" + field, sentence))
        .orElseGet(() -> Fault.of(sentence));
  }
}
