package io.formwork.realm.provider;

/** Nobody signed in at the provider. */
public final class ProviderException extends Exception {

  private static final long serialVersionUID = 1L;

  private final Kind kind;

  ProviderException(Kind kind, String why) {
    super(why);
    this.kind = kind;
  }

  ProviderException(Kind kind, Exception cause) {
    super(cause.toString(), cause);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }

  /** Why. */
  public enum Kind {
    /** It gives no answer that can be used. */
    UNAVAILABLE,
    /** It lets the person not in, or the person turned back. */
    REFUSED,
    /** What came back is not what was asked for, or not from there. */
    UNTRUSTED
  }
}
