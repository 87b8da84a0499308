package io.formwork.rest.problem;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Ends a request that cannot be answered; not a bug. */
public final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ProblemKind kind;
  private final transient List<Fault> faults;
  private final transient ObjectNode members;

  /**
   * All that is wrong at once.
   *
   * @param faults at least one
   */
  public ProblemException(ProblemKind kind, List<Fault> faults) {
    this(kind, faults, JsonNodeFactory.instance.objectNode());
  }

  /**
   * With more than every problem says.
   *
   * @param members what stands beside the usual ones
   */
  public ProblemException(ProblemKind kind, List<Fault> faults, ObjectNode members) {
    super(kind + " " + faults, null, false, false);
    this.kind = kind;
    this.faults = List.copyOf(faults);
    this.members = members;
  }

  public ProblemException(ProblemKind kind, Fault fault) {
    this(kind, List.of(fault));
  }

  public static ProblemException of(ProblemKind kind, String key, Object... arguments) {
    return new ProblemException(kind, Fault.of(Sentence.of(key, arguments)));
  }

  public ProblemKind kind() {
    return kind;
  }

  public ObjectNode members() {
    return members;
  }

  public List<Fault> faults() {
    return faults;
  }
}
