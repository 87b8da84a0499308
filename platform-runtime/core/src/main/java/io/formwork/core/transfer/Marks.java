package io.formwork.core.transfer;

import io.formwork.core.message.Message;
import io.formwork.core.message.Messages;
import io.formwork.core.transfer.RowResult.Reason;
import io.formwork.core.transfer.RowResult.Standing;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is written into a copy of somebody's file: how each row stands, and what is wrong where. */
public final class Marks {

  private final ImportReport report;
  private final Locale language;
  private final Map<Standing, BitSet> rows = new EnumMap<>(Standing.class);
  private final Map<Integer, RowResult> refused = new HashMap<>();

  public Marks(ImportReport report, Locale language) {
    this.report = report;
    this.language = language;
    for (Standing standing : Standing.values()) {
      rows.put(standing, report.rows(standing));
    }
    report.refused().forEach(result -> refused.put(result.row(), result));
  }

  /** What stands above the two columns that are added. */
  public List<String> titles() {
    return List.of(say(Message.of("import.standing")), say(Message.of("import.reasons")));
  }

  /** How a row stands; nothing of one that was empty. */
  public Optional<Standing> standing(int row) {
    return rows.entrySet().stream()
        .filter(entry -> entry.getValue().get(row))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  public String word(Standing standing) {
    return say(Message.of("import.standing." + standing.name().toLowerCase(Locale.ROOT)));
  }

  /** Why a row is not brought in, each reason with the title of its column. */
  public String reasons(int row) {
    RowResult result = refused.get(row);
    return result == null
        ? ""
        : result.reasons().stream()
            .map(reason -> say(reason.message()))
            .distinct()
            .collect(Collectors.joining("\n"));
  }

  /** The columns of a row in which something is wrong. */
  public Set<Integer> wrong(int row) {
    RowResult result = refused.get(row);
    return result == null
        ? Set.of()
        : result.reasons().stream()
            .map(Reason::column)
            .flatMap(Optional::stream)
            .collect(Collectors.toSet());
  }

  public ImportReport report() {
    return report;
  }

  private String say(Message message) {
    return Messages.in(language, message);
  }
}
