package io.formwork.rest.problem;

import java.util.List;

/** Ends a request that cannot be answered; not a bug. */
public final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ProblemKind kind;
  private final transient List<Fault> faults;

  /**
   * All that is wrong at once.
   *
   * @param faults at least one
   */
  public ProblemException(ProblemKind kind, List<Fault> faults) {
    super(kind + " " + faults, null, false, false);
    this.kind = kind;
    this.faults = List.copyOf(faults);
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

  public List<Fault> faults() {
    return faults;
  }
}
