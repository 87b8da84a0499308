package io.formwork.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;

/** A text that comes evenly over a time. */
final class SlowText extends InputStream {

  private static final int PIECE = 1 << 14;

  private final int size;
  private final long pauseNanos;
  private int sent;

  SlowText(int size, Duration over) {
    this.size = size;
    this.pauseNanos = over.toNanos() / (size / PIECE);
  }

  @Override
  public int read() {
    return sent++ < size ? 'a' : -1;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (sent >= size) {
      return -1;
    }
    int some = Math.min(Math.min(length, PIECE), size - sent);
    java.util.Arrays.fill(into, from, from + some, (byte) 'a');
    sent += some;
    try {
      Thread.sleep(Duration.ofNanos(pauseNanos));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
    return some;
  }
}
