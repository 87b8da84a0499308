package io.formwork.persistence.schema;

import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Records in blocks of consecutive ids. The block stands in the index of the words of a text beside
 * the words, so that a word which is everywhere is looked for among the newest records alone.
 */
public final class IdBlocks {

  private static final long SIZE = 16_384;

  private IdBlocks() {}

  /** What the index has, of a column with ids; an array, which such an index can have. */
  static String of(String id) {
    return "(ARRAY[" + id + " / " + SIZE + "])";
  }

  /** How many blocks there are up to that id. */
  public static long upTo(long id) {
    return id / SIZE + 1;
  }

  /** The first id of so many of the newest blocks. */
  public static long first(long newest, long blocks) {
    return Math.max(0, upTo(newest) - blocks) * SIZE;
  }

  /**
   * Whether a record is of one of the newest blocks, as the index is asked.
   *
   * @param none SQL of a number that is no block, which makes the condition differ from others
   */
  public static String isAmong(String id, long newest, long blocks, String none) {
    String wanted =
        LongStream.range(Math.max(0, upTo(newest) - blocks), upTo(newest))
            .mapToObj(Long::toString)
            .collect(Collectors.joining(", "));
    return of(id) + " && ARRAY[" + wanted + ", " + none + "]::bigint[]";
  }
}
