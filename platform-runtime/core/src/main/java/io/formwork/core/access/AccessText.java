package io.formwork.core.access;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/**
 * The access file of an application: one line a role and thing, so that a difference of two
 * versions is a difference of rights. Nothing in a line depends on another.
 */
public final class AccessText {

  /** Beside {@code app.yaml}; readers of definitions pass over it. */
  public static final String FILE = "access.txt";

  private static final String SEPARATOR = " | ";

  private AccessText() {}

  /** Where the access file of the application lies. */
  public static String path(String app) {
    return "model-definitions/" + app + "/" + FILE;
  }

  public static String write(String app, List<AccessLine> lines) {
    String head =
        "# Who may do what in %s. Renewed by ./formwork access --write, judged by ./formwork check.%n"
            .formatted(app);
    return head + lines.stream().map(line -> line(line) + "\n").collect(Collectors.joining());
  }

  private static String line(AccessLine line) {
    String cells =
        line.cells().entrySet().stream()
            .map(cell -> cell.getKey() + ": " + cell.getValue())
            .collect(Collectors.joining(SEPARATOR));
    return line.role() + " " + line.address() + SEPARATOR + cells;
  }

  /**
   * What {@link #write} wrote; a line of another shape is passed over and so is told as missing.
   */
  public static List<AccessLine> read(String text) {
    List<AccessLine> lines = new ArrayList<>();
    for (String line : text.lines().toList()) {
      List<String> parts = List.of(line.split(" \\| "));
      String[] head = parts.getFirst().split(" ", 2);
      if (!line.startsWith("#") && parts.size() > 1 && head.length == 2) {
        lines.add(new AccessLine(head[0], head[1], cells(parts.subList(1, parts.size()))));
      }
    }
    return lines;
  }

  private static SequencedMap<String, String> cells(List<String> parts) {
    SequencedMap<String, String> cells = new LinkedHashMap<>();
    for (String part : parts) {
      int colon = part.indexOf(": ");
      if (colon > 0) {
        cells.put(part.substring(0, colon), part.substring(colon + 2));
      }
    }
    return cells;
  }
}
