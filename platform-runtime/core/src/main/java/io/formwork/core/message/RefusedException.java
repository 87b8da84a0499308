package io.formwork.core.message;

/** Ends a command that was refused, so that its transaction is rolled back; not a bug. */
public final class RefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  public RefusedException(Refusal refusal) {
    super(refusal.toString(), null, false, false);
    this.refusal = refusal;
  }

  public RefusedException(Refusal.Kind kind, Message message) {
    this(Refusal.of(kind, message));
  }

  public Refusal refusal() {
    return refusal;
  }
}
