package io.formwork.realm.settings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which groups make which roles: {@code roles.APPLICATION.ROLE = group; group}. A group is named as
 * the one who vouches names it, in capitals or not.
 */
public record RoleMap(List<Given> given) {

  private static final String PREFIX = "roles.";

  /** A role of an application, and the groups whose members have it. */
  public record Given(String application, String role, Set<String> groups) {}

  static RoleMap read(SettingsFile file) {
    List<Given> given = new ArrayList<>();
    for (String name : file.names(PREFIX)) {
      String[] parts = name.split("\\.", -1);
      Set<String> groups = new TreeSet<>();
      for (String group : file.text(name).orElse("").split(";", -1)) {
        if (!group.isBlank()) {
          groups.add(plain(group));
        }
      }
      if (parts.length != 3) {
        file.problem(name, "is not roles.APPLICATION.ROLE");
      } else if (groups.isEmpty()) {
        file.problem(name, "names no group; write group; group, or leave the line out");
      } else {
        given.add(new Given(parts[1], parts[2], groups));
      }
    }
    return new RoleMap(List.copyOf(given));
  }

  public boolean isEmpty() {
    return given.isEmpty();
  }

  /** The roles, by application, of who is in the groups; one that gives none there is absent. */
  public Map<String, Set<String>> of(Set<String> groups) {
    Set<String> mine = new HashSet<>();
    groups.forEach(group -> mine.add(plain(group)));
    Map<String, Set<String>> roles = new HashMap<>();
    for (Given each : given) {
      if (each.groups().stream().anyMatch(mine::contains)) {
        roles.computeIfAbsent(each.application(), name -> new TreeSet<>()).add(each.role());
      }
    }
    return roles;
  }

  /** Spaces around the commas of a distinguished name mean nothing. */
  private static String plain(String group) {
    return group.strip().replaceAll("\\s*,\\s*", ",").toLowerCase(Locale.ROOT);
  }
}
