package io.formwork.core.transfer;

import io.formwork.core.transfer.RowResult.Standing;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What becomes of the rows of a file; of those that are not brought in, why, and of the first of
 * each other kind, what they change.
 */
public final class ImportReport {

  /** So many rows that are not brought in are told of in words. */
  public static final int MOST_TOLD = 10_000;

  /** So many rows of each kind that are brought in are told of. */
  public static final int MOST_SHOWN = 500;

  private final ImportPlan plan;
  private final boolean kept;
  private final TriedValues tried;
  private final Map<Standing, Integer> totals = new EnumMap<>(Standing.class);
  private final Map<Standing, BitSet> rows = new EnumMap<>(Standing.class);
  private long firstMade = Long.MAX_VALUE;
  private final List<RowResult> refused = new ArrayList<>();
  private final Map<Standing, List<RowResult>> shown = new EnumMap<>(Standing.class);

  ImportReport(ImportPlan plan, boolean kept, TriedValues tried) {
    this.tried = tried;
    this.plan = plan;
    this.kept = kept;
  }

  void add(RowResult result) {
    totals.merge(result.standing(), 1, Integer::sum);
    rows.computeIfAbsent(result.standing(), ignored -> new BitSet()).set(result.row());
    if (result.standing() == Standing.NEW) {
      firstMade = Math.min(firstMade, result.id().orElse(Long.MAX_VALUE));
    }
    if (result.standing().good()) {
      show(result);
    } else if (refused.size() < MOST_TOLD) {
      refused.add(result);
    }
  }

  private void show(RowResult result) {
    if (wants(result.standing())) {
      shown.computeIfAbsent(result.standing(), ignored -> new ArrayList<>()).add(result);
    }
  }

  /** Whether more rows of that kind are told of, and not only counted. */
  boolean wants(Standing standing) {
    return told(standing).size() < MOST_SHOWN;
  }

  private List<RowResult> told(Standing standing) {
    return shown.getOrDefault(standing, List.of());
  }

  /** What the rows of a trial would have. */
  TriedValues tried() {
    return tried;
  }

  /** Whether the record was made by a row of this file. */
  boolean made(long id) {
    return id >= firstMade;
  }

  /** How many rows it has been over. */
  public int over() {
    return totals.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** The first rows that stand so, in order. */
  public List<RowResult> first(Standing standing) {
    return standing.good()
        ? List.copyOf(told(standing))
        : refused.stream().filter(row -> row.standing() == standing).limit(MOST_SHOWN).toList();
  }

  public ImportPlan plan() {
    return plan;
  }

  /** Whether the good rows were brought in, or only looked at. */
  public boolean kept() {
    return kept;
  }

  public int total(Standing standing) {
    return totals.getOrDefault(standing, 0);
  }

  /** Whether there is no row that cannot be brought in. */
  public boolean good() {
    return totals.keySet().stream().allMatch(Standing::good);
  }

  /** The first rows that are not brought in, in order. */
  public List<RowResult> refused() {
    return List.copyOf(refused);
  }

  /** The rows that stand so, by their numbers. */
  public BitSet rows(Standing standing) {
    return (BitSet) rows.getOrDefault(standing, new BitSet()).clone();
  }
}
