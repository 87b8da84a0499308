package io.formwork.report;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Counts what is unpacked, and ends a part that grows beyond what a table can be: far larger than
 * what was packed, or larger than any table.
 */
final class UnpackedStream extends FilterInputStream {

  /** Bytes; a million rows of twenty columns. */
  private static final long LARGEST = 1L << 30;

  /** Below so many bytes nobody asks how well they were packed. */
  private static final long HARMLESS = 4L << 20;

  /** Rows that are alike become a fortieth; a bomb becomes a thousandth. */
  private static final long MOST_TIMES = 150;

  private final long packed;
  private long read;

  UnpackedStream(InputStream content, long declared, long packed) {
    super(content);
    this.packed = Math.max(1, packed);
    if (declared > LARGEST) {
      throw Workbook.refused("file.too_large_unpacked", LARGEST >> 20);
    }
    refuseBomb(declared);
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    count(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int some = super.read(bytes, from, length);
    count(Math.max(0, some));
    return some;
  }

  private void count(int more) {
    read += more;
    if (read > LARGEST) {
      throw Workbook.refused("file.too_large_unpacked", LARGEST >> 20);
    }
    refuseBomb(read);
  }

  /** What a part says of itself is enough to refuse it, and not enough to believe it. */
  private void refuseBomb(long size) {
    if (size > HARMLESS && size / packed > MOST_TIMES) {
      throw Workbook.refused("file.bomb");
    }
  }
}
