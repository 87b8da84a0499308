package io.formwork.launcher.database;

import io.formwork.launcher.Refusal;
import io.formwork.launcher.process.Programs;
import java.util.ArrayList;
import java.util.List;

/**
 * PostgreSQL will not run as root. Somebody who is root, in a container mostly, gets a user
 * namespace in which the same files belong to nobody in particular.
 */
final class UnprivilegedUser {

  private static final List<String> NAMESPACE = List.of("unshare", "--user");

  private UnprivilegedUser() {}

  static List<String> command(List<String> command) {
    if (!System.getProperty("user.name").equals("root")) {
      return command;
    }
    if (!mayMakeNamespaces()) {
      throw new Refusal(
          "PostgreSQL does not run as root, and this system allows no user namespace; start"
              + " formwork as another user, or set DATABASE_URL.");
    }
    List<String> within = new ArrayList<>(NAMESPACE);
    within.addAll(command);
    return within;
  }

  private static boolean mayMakeNamespaces() {
    List<String> attempt = new ArrayList<>(NAMESPACE);
    attempt.add("true");
    return Programs.run(attempt).well();
  }
}
