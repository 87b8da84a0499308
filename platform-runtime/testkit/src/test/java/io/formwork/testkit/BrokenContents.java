package io.formwork.testkit;

import io.formwork.core.file.FileContents;
import io.formwork.metadata.model.FileFormat;
import java.io.InputStream;
import java.time.Instant;
import java.util.stream.Stream;

/** Contents in a process that ends in the middle: nothing that would come afterwards is done. */
record BrokenContents(FileContents contents, At at) implements FileContents {

  /** Between which two steps it ends. */
  enum At {
    RECEIVED,
    KEPT
  }

  /** The end. */
  static final class Ended extends Error {
    private static final long serialVersionUID = 1L;
  }

  @Override
  public Received receive(InputStream content, long limit) {
    Received received = contents.receive(content, limit);
    if (at == At.RECEIVED) {
      throw new Ended();
    }
    return received;
  }

  @Override
  public void keep(Received.Whole received) {
    contents.keep(received);
    throw new Ended();
  }

  @Override
  public void forget(Received.Whole received) {}

  @Override
  public Finding look(Received.Whole received, FileFormat format) {
    return contents.look(received, format);
  }

  @Override
  public InputStream read(String hash, long from) {
    return contents.read(hash, from);
  }

  @Override
  public void drop(String hash) {
    contents.drop(hash);
  }

  @Override
  public Stream<String> all() {
    return contents.all();
  }

  @Override
  public void forgetReceivedBefore(Instant time) {
    contents.forgetReceivedBefore(time);
  }
}
