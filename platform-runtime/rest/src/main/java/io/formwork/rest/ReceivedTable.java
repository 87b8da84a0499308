package io.formwork.rest;

import io.formwork.core.transfer.PassingTables;
import io.formwork.rest.problem.ProblemException;
import io.formwork.rest.problem.ProblemKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that somebody has sent, kept on disk while it is read. */
record ReceivedTable(Path file) implements AutoCloseable {

  private static final long LARGEST = 64L << 20;
  private static final int AT_ONCE = 1 << 16;

  /** The whole body; one that is too large is not read to its end. */
  static ReceivedTable of(InputStream body) throws IOException {
    ReceivedTable received = new ReceivedTable(PassingTables.ofSystem().create());
    boolean complete = false;
    try (OutputStream to = Files.newOutputStream(received.file())) {
      copy(body, to);
      complete = true;
      return received;
    } finally {
      if (!complete) {
        received.close();
      }
    }
  }

  private static void copy(InputStream body, OutputStream to) throws IOException {
    long size = 0;
    for (byte[] some = body.readNBytes(AT_ONCE); some.length > 0; some = body.readNBytes(AT_ONCE)) {
      size += some.length;
      if (size > LARGEST) {
        throw ProblemException.of(ProblemKind.TOO_LARGE, "file.too_large", LARGEST >> 20);
      }
      to.write(some);
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
  }
}
