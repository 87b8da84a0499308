package io.formwork.server;

import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Seed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The people that an application brings along for a first look, by role. */
final class DemoAccounts {

  private static final String USER = "user";

  private DemoAccounts() {}

  /** Lines to print; none when the application brings nobody. */
  static List<String> lines(ApplicationModel model) {
    Map<String, List<String>> logins = new LinkedHashMap<>();
    model.seeds().values().stream()
        .filter(seed -> seed.demo() && seed.object().equals(USER))
        .flatMap(seed -> seed.entries().stream())
        .filter(entry -> entry.values().containsKey("password"))
        .forEach(entry -> add(entry, logins));
    List<String> lines = new ArrayList<>();
    logins.forEach((who, people) -> lines.add("  " + who + ": " + String.join(", ", people)));
    return lines;
  }

  private static void add(Seed.Entry entry, Map<String, List<String>> logins) {
    String who = roles(entry) + ", password " + entry.values().get("password");
    logins
        .computeIfAbsent(who, ignored -> new ArrayList<>())
        .add(String.valueOf(entry.values().get("login")));
  }

  private static String roles(Seed.Entry entry) {
    return entry.values().get("roles") instanceof List<?> roles
        ? String.join(", ", roles.stream().map(String::valueOf).toList())
        : "no role";
  }
}
