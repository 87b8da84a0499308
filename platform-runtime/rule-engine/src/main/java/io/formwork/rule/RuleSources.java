package io.formwork.rule;

import io.formwork.core.entity.EntityTypes;
import io.formwork.metadata.diagnostic.Diagnostic;
import io.formwork.metadata.diagnostic.Position;
import io.formwork.metadata.diagnostic.Span;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.DecisionTable;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.RuleFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything of an application that Drools compiles: its DRL files as written, its decision tables
 * as DRL. Keyed by the path that Drools knows them under.
 *
 * @param problems what keeps a table from being written as DRL
 */
record RuleSources(Map<String, Source> byPath, List<Diagnostic> problems) {

  /** Where Drools looks for rules. */
  static final String FOLDER = "src/main/resources/";

  RuleSources {
    byPath = new LinkedHashMap<>(byPath);
    problems = List.copyOf(problems);
  }

  /**
   * One text of DRL.
   *
   * @param address of what it was made of, {@code table.resolution_limit}
   * @param written where the author wrote it
   * @param literal whether lines of the text are lines of the author's file
   */
  record Source(String address, String text, Span written, boolean literal) {

    /** Where a message about that line belongs. */
    Span at(int line, int column) {
      if (!literal || line < 1) {
        return written;
      }
      Position position = new Position(line, Math.max(1, column + 1));
      return new Span(written.file(), position, position);
    }
  }

  static RuleSources of(ApplicationModel model, EntityTypes types) {
    Map<String, Source> sources = new LinkedHashMap<>();
    List<Diagnostic> problems = new ArrayList<>();
    for (RuleFile file : model.rules().values()) {
      String address = "rule." + file.name();
      sources.put(
          address + ".drl", new Source(address, file.text(), Span.ofFile(file.file()), true));
    }
    for (DecisionTable table : model.tables().values()) {
      String address = "table." + table.name();
      Span written = written(model, table, address);
      List<Diagnostic> unstored = unstored(table, written);
      problems.addAll(unstored);
      if (unstored.isEmpty()) {
        String text = new TableDrl(model.name(), table, types.of(table.object())).text();
        sources.put(address + ".drl", new Source(address, text, written, false));
      }
    }
    return new RuleSources(sources, problems);
  }

  /** The text that Drools knows under the path. */
  Optional<Source> at(String path) {
    String below = path.startsWith(FOLDER) ? path.substring(FOLDER.length()) : path;
    return Optional.ofNullable(byPath.get(below));
  }

  /** The path of a text to the address of what it was made of. */
  Map<String, String> addresses() {
    return byPath.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().address()));
  }

  private static Span written(ApplicationModel model, DecisionTable table, String address) {
    Span origin = model.origins().get(address);
    if (origin != null) {
      return origin;
    }
    return table.rows().stream()
        .map(DecisionTable.Row::span)
        .findFirst()
        .orElseGet(() -> Span.ofFile(table.name() + ".yaml"));
  }

  private static List<Diagnostic> unstored(DecisionTable table, Span written) {
    return Stream.concat(table.when().stream(), table.then().stream())
        .filter(field -> !field.written())
        .map(Field::name)
        .map(name -> unstored(table.name(), name, written))
        .toList();
  }

  private static Diagnostic unstored(String table, String field, Span written) {
    return Diagnostic.error(
        "Field without a value of its own",
        "The table \""
            + table
            + "\" uses \""
            + Objects.requireNonNull(field)
            + "\", which is computed. A table reads and decides stored fields.",
        written);
  }
}
