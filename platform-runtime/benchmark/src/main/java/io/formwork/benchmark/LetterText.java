package io.formwork.benchmark;

import java.io.IOException;
import java.io.InputStream;

/** A text of any length that is nowhere whole: every letter is known by where it stands. */
final class LetterText extends InputStream {

  private static final int LETTERS = 26;

  /** Letters repeat at no power of two, as blocks do. */
  private static final int STRIDE = 7;

  private final int number;
  private final long size;
  private long at;

  /**
   * @param number another for another text
   * @param size in bytes
   */
  LetterText(int number, long size) {
    this.number = number;
    this.size = size;
  }

  private static byte letter(int number, long at) {
    return (byte) ('a' + (at / STRIDE + number) % LETTERS);
  }

  /** How many bytes follow that are those of the text from there on; -1 when one is not. */
  static long same(int number, long from, InputStream read) throws IOException {
    byte[] some = new byte[1 << 16];
    long at = from;
    for (int length = read.read(some); length >= 0; length = read.read(some)) {
      for (int index = 0; index < length; index++) {
        if (some[index] != letter(number, at++)) {
          return -1;
        }
      }
    }
    return at - from;
  }

  @Override
  public int read() {
    return at < size ? letter(number, at++) : -1;
  }

  @Override
  public int read(byte[] into, int from, int length) {
    if (at >= size) {
      return -1;
    }
    int some = (int) Math.min(length, size - at);
    for (int index = 0; index < some; index++) {
      into[from + index] = letter(number, at++);
    }
    return some;
  }
}
