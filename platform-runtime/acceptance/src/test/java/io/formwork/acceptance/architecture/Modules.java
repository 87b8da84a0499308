package io.formwork.acceptance.architecture;

import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.LocationProvider;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The modules, the package of each, and on which others each may lean. */
public final class Modules implements LocationProvider {

  /** The packages of the modules whose classes run in the platform. */
  static final Map<String, String> PACKAGES =
      Map.ofEntries(
          Map.entry("metadata", "io.formwork.metadata"),
          Map.entry("core", "io.formwork.core"),
          Map.entry("realm", "io.formwork.realm"),
          Map.entry("persistence", "io.formwork.persistence"),
          Map.entry("process-engine", "io.formwork.process"),
          Map.entry("rule-engine", "io.formwork.rule"),
          Map.entry("reports", "io.formwork.report"),
          Map.entry("assembly", "io.formwork.assembly"),
          Map.entry("rest", "io.formwork.rest"),
          Map.entry("ui", "io.formwork.ui"),
          Map.entry("server", "io.formwork.server"),
          Map.entry("language-server", "io.formwork.language"),
          Map.entry("launcher", "io.formwork.launcher"));

  private static final Set<String> PARTS =
      Set.of(
          "metadata",
          "core",
          "realm",
          "persistence",
          "process-engine",
          "rule-engine",
          "reports",
          "assembly");

  private static final Set<String> LAUNCHED =
      Stream.concat(PARTS.stream(), Stream.of("language-server")).collect(Collectors.toSet());

  /** Module to the modules it may know. */
  static final Map<String, Set<String>> ARROWS =
      Map.ofEntries(
          Map.entry("metadata", Set.of()),
          Map.entry("core", Set.of("metadata")),
          Map.entry("realm", Set.of()),
          Map.entry("persistence", Set.of("metadata", "core", "realm")),
          Map.entry("process-engine", Set.of("metadata", "core")),
          Map.entry("rule-engine", Set.of("metadata", "core")),
          Map.entry("reports", Set.of("metadata", "core")),
          Map.entry("rest", Set.of("metadata", "core")),
          Map.entry("ui", Set.of("metadata", "core")),
          Map.entry(
              "assembly",
              Set.of(
                  "metadata", "core", "persistence", "process-engine", "rule-engine", "reports")),
          Map.entry("server", PARTS),
          Map.entry("language-server", Set.of("metadata")),
          Map.entry("launcher", LAUNCHED));

  /** The pattern of a module's packages. */
  static String packagesOf(String module) {
    return PACKAGES.get(module) + "..";
  }

  static String[] packagesOf(Set<String> modules) {
    return modules.stream().map(Modules::packagesOf).toArray(String[]::new);
  }

  /** The compiled classes of every module; one that was not built is a failure, not a pass. */
  @Override
  public Set<Location> get(Class<?> test) {
    List<Path> missing =
        PACKAGES.keySet().stream().map(Modules::classes).filter(Files::notExists).toList();
    if (!missing.isEmpty()) {
      throw new IllegalStateException("Build these first: " + missing);
    }
    return PACKAGES.keySet().stream()
        .map(module -> Location.of(classes(module)))
        .collect(Collectors.toSet());
  }

  private static Path classes(String module) {
    return Path.of("..", module, "target", "classes").toAbsolutePath().normalize();
  }
}
