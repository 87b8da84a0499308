package io.formwork.realm.directory;

import io.formwork.realm.outside.Outsider;

/** Knows people and their passwords. */
public interface Directory {

  /** Whether that is the person's password now. */
  Answer verify(String login, String password);

  /** What it says. */
  sealed interface Answer {

    /** It is, and the person may sign in. */
    record Vouched(Outsider person) implements Answer {}

    /** It is not, or there is no such person, or the person may not sign in anywhere. */
    record Refused() implements Answer {}

    /** No server of it gives an answer that can be used. */
    record Unavailable(String why) implements Answer {}
  }
}
