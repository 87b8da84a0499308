package io.formwork.core.transfer;

/** Of what is to be brought in as a whole, something is refused. */
final class NotAllException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotAllException() {
    super("not all", null, false, false);
  }
}
