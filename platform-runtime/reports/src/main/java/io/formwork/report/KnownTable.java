package io.formwork.report;

import io.formwork.core.transfer.RawCell;
import io.formwork.core.transfer.TableFile.Known;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import javax.xml.stream.XMLStreamException;

/** Reads the hidden sheet that {@link KnownSheet} writes. */
final class KnownTable {

  private static final int OBJECT = 3;

  private final List<String> head = new ArrayList<>();
  private final List<String> fields = new ArrayList<>();
  private final Map<Long, Long> versions = new HashMap<>();

  private KnownTable() {}

  /** Nothing when the workbook has no such sheet, or one that says something else. */
  static Optional<Known> in(Workbook workbook, List<String> titles)
      throws IOException, XMLStreamException {
    Optional<String> sheet = workbook.sheet(KnownSheet.NAME);
    if (sheet.isEmpty()) {
      return Optional.empty();
    }
    KnownTable table = new KnownTable();
    workbook.rows(sheet.get(), table::take);
    return table.known(titles);
  }

  private boolean take(int number, List<RawCell> cells) {
    List<String> texts = cells.stream().map(RawCell::text).toList();
    switch (number) {
      case 1 -> head.addAll(texts);
      case 2 -> fields.addAll(texts);
      default -> {
        if (texts.size() > 1) {
          versions.put(Long.valueOf(texts.get(0)), Long.valueOf(texts.get(1)));
        }
      }
    }
    return true;
  }

  private Optional<Known> known(List<String> titles) {
    if (head.size() <= OBJECT
        || !head.get(0).equals(KnownSheet.NAME)
        || !head.get(1).equals(KnownSheet.LAYOUT)) {
      return Optional.empty();
    }
    int id = titles.lastIndexOf(KnownSheet.ID_COLUMN);
    return Optional.of(
        new Known(
            head.get(2),
            head.get(OBJECT),
            id < 0 ? Optional.empty() : Optional.of(id),
            fields,
            one -> {
              Long version = versions.get(one);
              return version == null ? OptionalLong.empty() : OptionalLong.of(version);
            }));
  }
}
