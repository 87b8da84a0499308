package io.formwork.core.deployment;

/** Who wants to change a running application. */
public sealed interface Publisher {

  /** A person of the application, whose roles say what he may publish. */
  record Person(String login) implements Publisher {}

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
