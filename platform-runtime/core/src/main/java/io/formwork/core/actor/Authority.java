package io.formwork.core.actor;

import java.util.Optional;

/** By whose right something is written. The journal keeps it. */
public sealed interface Authority {

  /** A person: policies judge what was typed. */
  record Person(Actor actor) implements Authority {}

  /**
   * A definition, which writes exactly the fields it declares.
   *
   * @param kind what kind of definition it is
   * @param address its address: {@code process.ticket_handling.auto_assign_first}
   * @param behind the person whose act set it off, when there is one
   * @param channel through what that person came, or by what else it was set off
   */
  record Definition(Kind kind, String address, Optional<Actor> behind, Channel channel)
      implements Authority {}

  /** What kind of definition writes. */
  enum Kind {
    TRANSITION,
    TASK,
    RULE,
    TIMER,
    PROCESS,
    SEED,
    /** What somebody outside who vouches for a person says of him. */
    SIGN_IN
  }

  /** Through what it is written. */
  default Channel through() {
    return switch (this) {
      case Person person -> person.actor().channel();
      case Definition definition -> definition.channel();
    };
  }

  /** The person who acts or is behind it. */
  default Optional<Actor> person() {
    return switch (this) {
      case Person person -> Optional.of(person.actor());
      case Definition definition -> definition.behind();
    };
  }
}
