package io.formwork.core.deployment;

import io.formwork.core.key.ProgramKey;
import java.util.Optional;

/** Who wants to change a running application. */
public sealed interface Publisher {

  /**
   * A person of the application, whose roles say what he may publish, as far as the key leaves them
   * that he came with.
   */
  record Person(String login, Optional<ProgramKey> key) implements Publisher {
    public Person(String login) {
      this(login, Optional.empty());
    }
  }

  /** Whoever holds the database itself, at the command line; nobody asks what he may. */
  record Operator() implements Publisher {}

  /** Whoever may write into the folder of definitions that a server was started with. */
  record Folder() implements Publisher {}

  /** As releases name him. */
  default String name() {
    return switch (this) {
      case Person person -> person.login();
      case Operator operator -> "operator";
      case Folder folder -> Origin.FILES;
    };
  }
}
