package io.formwork.acceptance.browser;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The routes of all pages that are compiled, and which of them an address leads to. */
record Routes(Set<String> templates) {

  private static final String ROUTE = "com.vaadin.flow.router.Route";

  /** Those with the annotation; the server finds them in the same way. */
  static Routes ofPages() {
    Path classes = Path.of("..", "ui", "target", "classes");
    return new Routes(
        new ClassFileImporter()
            .importPath(classes).stream()
                .filter(type -> type.isAnnotatedWith(ROUTE))
                .map(type -> type.getAnnotationOfType(ROUTE).get("value").orElse("").toString())
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  /** The one that says most of the address by itself, as the router has it. */
  Optional<String> of(String address) {
    return templates.stream()
        .filter(template -> address.matches(pattern(template)))
        .min(Comparator.comparingLong(template -> template.chars().filter(c -> c == ':').count()));
  }

  private static String pattern(String template) {
    return template
        .replaceAll(":\\w+\\(([^)]*)\\)", "$1")
        .replaceAll("(^|/):\\w+(?=/|$)", "$1[^/]+");
  }
}
