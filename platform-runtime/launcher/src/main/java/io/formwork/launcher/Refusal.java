package io.formwork.launcher;

/**
 * The reason why a command cannot do what was asked, as one whole sentence for the person at the
 * terminal: what is wrong, and what to do about it.
 */
public final class Refusal extends RuntimeException {

  public Refusal(String sentence) {
    super(sentence);
  }

  public Refusal(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  /** What is printed. */
  public String sentence() {
    String message = getMessage();
    return message == null ? "" : message;
  }
}
