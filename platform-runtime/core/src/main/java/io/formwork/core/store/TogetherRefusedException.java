package io.formwork.core.store;

/**
 * Of writes that went to the database together it refused one, and does not say whose. Nothing of
 * them is kept; who does the commands one by one learns which it is, and why.
 */
public final class TogetherRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public TogetherRefusedException(Throwable cause) {
    super("One of the writes that went together was refused", cause);
  }
}
