package io.formwork.core.transfer;

import io.formwork.core.message.Message;
import io.formwork.core.record.Changes;
import io.formwork.core.transfer.RowResult.Reason;
import io.formwork.core.value.Parsed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Reads rows as changes to records. A cell that is empty leaves the field as it is: it may be empty
 * because whoever took the list out could not see it.
 */
final class RowReading {

  private final TableFile file;
  private final ImportPlan plan;
  private final CellReading cells;
  private final RecordKeys keys;
  private final Map<Long, Integer> seen = new HashMap<>();
  private final Set<Object> seenKeys = new HashSet<>();

  /** One row as it stands in the file. */
  record Raw(int number, List<RawCell> cells) {}

  RowReading(TableFile file, ImportPlan plan, CellReading cells, RecordKeys keys) {
    this.file = file;
    this.plan = plan;
    this.cells = cells;
    this.keys = keys;
  }

  /** Some rows together, so that the records they are about are found together. */
  List<PreparedRow> read(List<Raw> rows) {
    Map<Integer, Object> wanted = new HashMap<>();
    plan.match()
        .ifPresent(match ->
            rows.forEach(row -> {
              if (id(row).isEmpty()
                  && cells.read(match.field(), cell(row, match.index()))
                      instanceof Parsed.Value(Object value)) {
                wanted.put(row.number(), value);
              }
            }));
    Map<Object, Long> found =
        plan.match().map(match -> keys.find(match.field(), wanted.values())).orElse(Map.of());
    return rows.stream()
        .map(row -> prepared(row, Optional.ofNullable(wanted.get(row.number())), found))
        .toList();
  }

  private PreparedRow prepared(Raw row, Optional<Object> key, Map<Object, Long> found) {
    List<Reason> reasons = new ArrayList<>();
    Map<String, Object> values = new LinkedHashMap<>();
    for (ImportPlan.Column column : plan.columns()) {
      switch (cells.read(column.field(), cell(row, column.index()))) {
        case Parsed.Empty empty -> {}
        case Parsed.Value(Object value) -> values.put(column.field().name(), value);
        case Parsed.Wrong(Message wrong) ->
            reasons.add(new Reason(Optional.of(column.index()), wrong));
      }
    }
    Optional<Long> known = id(row);
    Optional<Long> id = known.or(() -> key.map(found::get));
    twice(row, id, key).ifPresent(reason -> reasons.add(reason));
    return new PreparedRow(row.number(), id, version(known, reasons), Changes.of(values), reasons);
  }

  private OptionalLong version(Optional<Long> id, List<Reason> reasons) {
    if (id.isEmpty() || file.known().isEmpty()) {
      return OptionalLong.empty();
    }
    OptionalLong version = file.known().get().versions().of(id.get());
    if (version.isEmpty()) {
      reasons.add(new Reason(Optional.empty(), Message.of("import.foreign_id", id.get())));
    }
    return version;
  }

  private Optional<Reason> twice(Raw row, Optional<Long> id, Optional<Object> key) {
    if (id.isPresent()) {
      Integer before = seen.putIfAbsent(id.get(), row.number());
      return Optional.ofNullable(before)
          .map(first -> new Reason(Optional.empty(), Message.of("import.twice", first)));
    }
    boolean again = key.isPresent() && !seenKeys.add(key.get());
    return again
        ? Optional.of(
            new Reason(plan.match().map(ImportPlan.Column::index), Message.of("import.key_twice")))
        : Optional.empty();
  }

  private Optional<Long> id(Raw row) {
    return file.known()
        .flatMap(TableFile.Known::idColumn)
        .map(column -> cell(row, column))
        .filter(RawCell.Figure.class::isInstance)
        .map(cell -> ((RawCell.Figure) cell).value().longValue());
  }

  private static RawCell cell(Raw row, int column) {
    return column < row.cells().size() ? row.cells().get(column) : new RawCell.Empty();
  }
}
