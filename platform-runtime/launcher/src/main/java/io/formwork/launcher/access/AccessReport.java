package io.formwork.launcher.access;

import io.formwork.core.access.AccessLine;
import io.formwork.launcher.json.Json;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The access of applications as a table: for people, for spreadsheets, for programs. */
record AccessReport(List<AccessRow> rows) {

  /** A block a role and object; what has the same conditions throughout is written once. */
  String text() {
    Map<String, List<AccessLine>> blocks =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    row ->
                        "%s  %s  %s".formatted(row.app(), row.line().role(), row.line().object()),
                    LinkedHashMap::new,
                    Collectors.mapping(AccessRow::line, Collectors.toUnmodifiableList())));
    StringBuilder text = new StringBuilder();
    blocks.forEach(
        (title, lines) -> text.append(title).append('\n').append(block(lines)).append('\n'));
    return text.toString();
  }

  private static String block(List<AccessLine> lines) {
    Map<Map<String, String>, List<String>> alike = new LinkedHashMap<>();
    for (AccessLine line : lines) {
      alike.computeIfAbsent(line.cells(), cells -> new java.util.ArrayList<>()).add(name(line));
    }
    StringBuilder text = new StringBuilder();
    alike.forEach((cells, names) -> {
      text.append("  ").append(String.join(", ", names)).append('\n');
      cells.forEach(
          (action, condition) -> text.append("    %-8s%s%n".formatted(action, condition)));
    });
    return text.toString();
  }

  /** The record itself, or the part of it. */
  private static String name(AccessLine line) {
    return line.address().equals(line.object())
        ? "(record)"
        : line.address().substring(line.object().length() + 1);
  }

  String csv() {
    Set<String> actions = new LinkedHashSet<>();
    rows.forEach(row -> actions.addAll(row.line().cells().keySet()));
    StringBuilder text = new StringBuilder("app,role,address," + String.join(",", actions) + "\n");
    for (AccessRow row : rows) {
      text.append(row.app() + "," + row.line().role() + "," + row.line().address());
      actions.forEach(
          action -> text.append(',').append(quoted(row.line().cells().getOrDefault(action, ""))));
      text.append('\n');
    }
    return text.toString();
  }

  private static String quoted(String cell) {
    return cell.contains(",") || cell.contains("\"")
        ? '"' + cell.replace("\"", "\"\"") + '"'
        : cell;
  }

  Json json() {
    return Json.of(rows.stream().map(AccessReport::json).toList());
  }

  private static Json json(AccessRow row) {
    Json.Members cells = Json.object();
    for (Map.Entry<String, String> cell : row.line().cells().entrySet()) {
      cells = cells.with(cell.getKey(), Json.of(cell.getValue()));
    }
    return Json.object()
        .with("app", Json.of(row.app()))
        .with("role", Json.of(row.line().role()))
        .with("address", Json.of(row.line().address()))
        .with("may", cells);
  }
}
