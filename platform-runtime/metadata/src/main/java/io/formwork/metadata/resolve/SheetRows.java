package io.formwork.metadata.resolve;

import io.formwork.metadata.definition.Definition;
import io.formwork.metadata.definition.DefinitionFiles;
import io.formwork.metadata.definition.Kind;
import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.diagnostic.Span;
import io.formwork.metadata.diagnostic.Suggestion;
import io.formwork.metadata.sheet.Sheet;
import io.formwork.metadata.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/**
 * Puts the rows of a spreadsheet into the decision table that names it, as if they had been written
 * there: every cell keeps its place. The first row has the names of the fields; an empty cell of
 * what decides is {@code any}, several values stand with bars between them.
 */
final class SheetRows {

  private static final String ROWS = "rows";
  private static final String ROWS_FROM = "rows_from";

  private final DefinitionFiles files;
  private final Problems problems;

  SheetRows(DefinitionFiles files, Problems problems) {
    this.files = files;
    this.problems = problems;
  }

  Definition filled(Definition table) {
    YamlNode.Mapping content = table.content();
    Optional<YamlNode.Scalar> name = content.scalar(ROWS_FROM);
    if (content.has(ROWS) == name.isPresent()) {
      problems.error(
          name.isPresent() ? "Contradiction" : "Missing key",
          "A decision table has its \"rows\" here, or \"rows_from\" a spreadsheet beside it: one of the two.",
          name.map(YamlNode.Scalar::content).orElse(table.span()));
      return table;
    }
    return name.flatMap(this::sheet)
        .flatMap(sheet -> rows(content, sheet))
        .map(rows -> table.withContent(with(content, rows, name.get())))
        .orElse(table);
  }

  private static YamlNode.Mapping with(
      YamlNode.Mapping content, List<YamlNode> rows, YamlNode.Scalar name) {
    SequencedMap<String, YamlNode.Entry> entries = new LinkedHashMap<>(content.entries());
    YamlNode.Scalar key = new YamlNode.Scalar(ROWS, YamlNode.Style.PLAIN, name.span());
    entries.put(ROWS, new YamlNode.Entry(key, new YamlNode.Sequence(rows, name.span())));
    return new YamlNode.Mapping(entries, content.span());
  }

  /** The spreadsheet that a table names. */
  static Optional<String> path(Definition table) {
    return table.content().scalar(ROWS_FROM).map(SheetRows::path);
  }

  private static String path(YamlNode.Scalar name) {
    return folder(name) + name.text();
  }

  /** Tells the spreadsheets of a folder that no table names. */
  void tellUnread(String folder) {
    List<String> named =
        files.of(Kind.TABLE).stream().flatMap(table -> path(table).stream()).toList();
    files.sheets().keySet().stream()
        .filter(path -> path.split("/")[1].equals(folder) && !named.contains(path))
        .forEach(path ->
            problems.warning(
                "File not read",
                "No decision table has its rows from this spreadsheet (\"rows_from\").",
                Span.ofFile(path)));
  }

  private Optional<Sheet> sheet(YamlNode.Scalar name) {
    Optional<Sheet> sheet = Optional.ofNullable(files.sheets().get(path(name)));
    if (sheet.isEmpty() && files.other(path(name)).isEmpty()) {
      List<String> beside =
          files.sheets().keySet().stream()
              .filter(other -> other.startsWith(folder(name)))
              .map(other -> other.substring(folder(name).length()))
              .toList();
      problems.error(
          "Unknown file",
          "There is no spreadsheet \"%s\" beside this file; it ends in .csv or .xlsx.%s"
              .formatted(name.text(), Suggestion.sentence(name.text(), beside)),
          name.content());
    }
    return sheet;
  }

  private static String folder(YamlNode.Scalar name) {
    String file = name.span().file();
    return file.substring(0, file.lastIndexOf('/') + 1);
  }

  private Optional<List<YamlNode>> rows(YamlNode.Mapping content, Sheet sheet) {
    List<String> deciding = content.scalars("when").stream().map(YamlNode.Scalar::text).toList();
    List<String> fields =
        Stream.concat(
                deciding.stream(), content.scalars("then").stream().map(YamlNode.Scalar::text))
            .toList();
    Map<String, Integer> columns = columns(fields, sheet);
    if (!columns.keySet().containsAll(fields)) {
      return Optional.empty();
    }
    List<YamlNode> rows = new ArrayList<>();
    for (Sheet.Row row : sheet.rows().stream().skip(1).toList()) {
      List<YamlNode> cells = new ArrayList<>();
      for (String field : fields) {
        Optional.ofNullable(columns.get(field))
            .ifPresent(column -> cells.add(value(row, column, deciding.contains(field))));
      }
      refuseStrays(row, sheet.rows().getFirst());
      rows.add(new YamlNode.Sequence(cells, row.span()));
    }
    return Optional.of(rows);
  }

  /** Field to the number of its column. */
  private Map<String, Integer> columns(List<String> fields, Sheet sheet) {
    Map<String, Integer> columns = new LinkedHashMap<>();
    List<Sheet.Cell> header =
        sheet.rows().stream().findFirst().map(Sheet.Row::cells).orElse(List.of());
    for (int i = 0; i < header.size(); i++) {
      Sheet.Cell cell = header.get(i);
      if (!fields.contains(cell.text())) {
        problems.error(
            "Unknown column",
            "The first row names the fields of the table, and \"%s\" is none of them.%s"
                .formatted(cell.text(), Suggestion.sentence(cell.text(), fields)),
            cell.span());
      } else if (columns.putIfAbsent(cell.text(), i) != null) {
        problems.error(
            "Duplicate column",
            "There is a column \"%s\" already.".formatted(cell.text()),
            cell.span());
      }
    }
    List<String> missing = fields.stream().filter(field -> !columns.containsKey(field)).toList();
    if (!missing.isEmpty()) {
      problems.error(
          "Missing column",
          "The first row names every field of the table; \"%s\" is missing."
              .formatted(String.join("\", \"", missing)),
          sheet.rows().stream().findFirst().map(Sheet.Row::span).orElse(sheet.span()));
    }
    return columns;
  }

  private void refuseStrays(Sheet.Row row, Sheet.Row header) {
    row.cells().stream()
        .skip(header.cells().size())
        .filter(cell -> !cell.text().isEmpty())
        .findFirst()
        .ifPresent(stray ->
            problems.error(
                "Wrong number of cells",
                "This cell has no column: the first row names %d.".formatted(header.cells().size()),
                stray.span()));
  }

  private static YamlNode value(Sheet.Row row, int column, boolean decides) {
    boolean there = column < row.cells().size();
    String text = there ? row.cells().get(column).text() : "";
    Span span = there ? row.cells().get(column).span() : row.span();
    if (decides && text.isEmpty()) {
      return scalar(TableResolver.ANY, span);
    }
    return decides && text.contains("|")
        ? new YamlNode.Sequence(
            Stream.of(text.split("\\|")).map(value -> scalar(value.strip(), span)).toList(), span)
        : scalar(text, span);
  }

  private static YamlNode scalar(String text, Span span) {
    return new YamlNode.Scalar(text, YamlNode.Style.PLAIN, span);
  }
}
