package io.formwork.testkit.proof;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The people of an application made at random, their units, and who stands in for whom. */
final class RandomPeople {

  /** Somebody who may do everything, and does what nobody else may. */
  static final String KEEPER = "keeper";

  static final List<Play.Standing> STANDINGS =
      List.of(
          new Play.Standing("person1", "person2", List.of()),
          new Play.Standing("person3", "person4", List.of("role3")),
          new Play.Standing("person6", "person5", List.of("role1")));

  private static final List<String> UNITS = List.of("Whole", "Upper", "Lower", "Other");

  private RandomPeople() {}

  static String keeper() {
    return """
    role: keeper
    administers: true
    policies:
      item:         { read: all, create: all, update: all, delete: all, export: all }
      item.notes:   { read: all, create: all, update: all, delete: all, export: all }
      user:         { read: all }
      unit:         { read: all }
      substitution: { read: all, create: all }
    starts_at: items
    menu: [items]
    """;
  }

  /** By their names, in the order in which they are loaded. */
  static Map<String, String> seeds(int roles) {
    Map<String, String> seeds = new LinkedHashMap<>();
    seeds.put("people", people(roles));
    seeds.put("units", units());
    seeds.put("workplaces", workplaces(roles));
    seeds.put("substitutions", substitutions());
    return seeds;
  }

  private static String people(int roles) {
    StringBuilder text = begin("people", "user", "login");
    for (int index = 1; index <= roles; index++) {
      text.append(
          "  - { login: person%d, name: %s, email: p%d@nasty.example, password: demo, roles: [role%d%s] }\n"
              .formatted(
                  index,
                  index % 2 == 0 ? "Ann" : "Bob",
                  index,
                  index,
                  index % 3 == 0 ? ", role1" : ""));
    }
    return text.append(
            "  - { login: keeper, name: Kay, email: k@nasty.example, password: demo, roles: [keeper] }\n")
        .toString();
  }

  /** Some of them lead, some only belong. */
  private static String units() {
    return begin("units", "unit", "name")
        .append(
            """
              - { name: Whole, manager: keeper }
              - { name: Upper, parent: Whole, manager: person1 }
              - { name: Lower, parent: Upper, manager: person4 }
              - { name: Other, parent: Whole, manager: person5 }
            """)
        .toString();
  }

  private static String workplaces(int roles) {
    StringBuilder text = begin("workplaces", "user", "login");
    for (int index = 1; index < roles; index++) {
      text.append(
          "  - { login: person%d, unit: %s }\n".formatted(index, UNITS.get(index % UNITS.size())));
    }
    return text.toString();
  }

  private static String substitutions() {
    StringBuilder text = begin("substitutions", "substitution", "reason");
    for (Play.Standing standing : STANDINGS) {
      text.append(
          "  - { reason: %1$s, absent: %1$s, substitute: %2$s, starts: 2026-01-01T00:00, ends: 2099-01-01T00:00%3$s }\n"
              .formatted(
                  standing.absent(),
                  standing.substitute(),
                  standing.scope().isEmpty() ? "" : ", scope: " + standing.scope()));
    }
    return text.toString();
  }

  private static StringBuilder begin(String name, String object, String match) {
    return new StringBuilder(
        "seed: %s\nobject: %s\nmatch: %s\ndemo: true\nrecords:\n".formatted(name, object, match));
  }
}
