package io.formwork.core.session;

/** What a session is worth now. */
public sealed interface Standing {

  /** It stands for its owner. */
  record Open(OpenSession session) implements Standing {}

  /** Whoever comes with it has to sign in. */
  record Over(Ending why) implements Standing {}
}
