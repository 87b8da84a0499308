package io.formwork.metadata.resolve;

import io.formwork.metadata.definition.Definition;
import io.formwork.metadata.definition.Kind;
import io.formwork.metadata.yaml.YamlNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Views, dashboards and pages by name: they share one space of names, because a menu names them
 * all.
 */
final class ViewNames {

  /** The platform's own view: the person's open tasks. */
  static final String MY_TASKS = "my_tasks";

  private final Resolution resolution;
  private final Map<String, Definition> known = new HashMap<>();

  ViewNames(Resolution resolution) {
    this.resolution = resolution;
    known.putAll(resolution.written().byName(Kind.VIEW));
    known.putAll(resolution.written().byName(Kind.DASHBOARD));
    known.putAll(resolution.written().byName(Kind.PAGE));
  }

  Optional<Definition> find(YamlNode.Scalar name) {
    return resolution.lookup().find("view", known, name);
  }

  boolean findInMenu(YamlNode.Scalar name) {
    return name.text().equals(MY_TASKS) || find(name).isPresent();
  }

  /** A view of that kind: {@code list}, {@code form}, {@code board}. */
  Optional<Definition> find(String kind, YamlNode.Scalar name) {
    Map<String, Definition> ofKind = new HashMap<>(known);
    ofKind.values().removeIf(view -> !kind(view).equals(kind));
    return resolution.lookup().find(kind, ofKind, name);
  }

  private static String kind(Definition view) {
    if (view.kind() != Kind.VIEW) {
      return view.kind().word();
    }
    return Stream.of("list", "board").filter(view.content()::has).findFirst().orElse("form");
  }

  Optional<Definition> findDashboard(YamlNode.Scalar name) {
    return resolution.lookup().find("dashboard", resolution.written().byName(Kind.DASHBOARD), name);
  }

  /** Tells the names that two of them bear. */
  void refuseDuplicates() {
    Map<String, Definition> taken = new HashMap<>(resolution.written().byName(Kind.VIEW));
    for (Kind kind : new Kind[] {Kind.DASHBOARD, Kind.PAGE}) {
      for (Definition definition : resolution.written().all(kind)) {
        Definition earlier = taken.putIfAbsent(definition.name(), definition);
        if (earlier != null) {
          String detail =
              "Views, dashboards and pages share their names, and there is a %s \"%s\" already."
                  .formatted(earlier.kind().word(), definition.name());
          resolution.problems().error("Duplicate definition", detail, definition.span());
        }
      }
    }
  }
}
