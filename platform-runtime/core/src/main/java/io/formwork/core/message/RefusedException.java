package io.formwork.core.message;

/** Ends a command that was refused, so that its transaction is rolled back; not a bug. */
public final class RefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  public RefusedException(Refusal refusal) {
    super(refusal.toString(), null, false, false);
    this.refusal = refusal;
  }

  /**
   * Refused because of what somebody else does.
   *
   * @param cause how that showed
   */
  public RefusedException(Refusal refusal, Throwable cause) {
    super(refusal.toString(), cause, false, false);
    this.refusal = refusal;
  }

  public RefusedException(Refusal.Kind kind, Message message) {
    this(Refusal.of(kind, message));
  }

  public Refusal refusal() {
    return refusal;
  }
}
