package io.formwork.ui.visit;

/** There is no such application, or whoever is signed in has no role in it. */
public final class NoAccessException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NoAccessException() {
    super("No such application, or no role in it", null, false, false);
  }
}
