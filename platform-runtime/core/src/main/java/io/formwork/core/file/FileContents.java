package io.formwork.core.file;

import io.formwork.metadata.model.FileFormat;
import java.io.InputStream;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * Contents of files by their hashes, each once. A content is there whole or not at all; what is
 * kept survives a loss of power.
 */
public interface FileContents {

  /**
   * Takes a content in, piece by piece, to lie apart until it is kept or forgotten.
   *
   * @param limit how many bytes it may have; reading ends with the first one more
   */
  Received receive(InputStream content, long limit);

  /**
   * What the beginning of the content, and the list of an archive, say of it; nothing is unpacked.
   */
  Finding look(Received.Whole received, FileFormat format);

  /** Puts it in its place, for good when this returns; done twice it is the same as once. */
  void keep(Received.Whole received);

  /** Drops what was received; nothing, when it has been kept. */
  void forget(Received.Whole received);

  /**
   * Reads a content that was kept.
   *
   * @param from how many bytes to leave out at its beginning
   */
  InputStream read(String hash, long from);

  /** Takes a content away; nothing, when it is not there. */
  void drop(String hash);

  /** Every content that lies there, in no order; to be closed. */
  Stream<String> all();

  /** Drops what was received before that and never kept: whoever sent it has gone. */
  void forgetReceivedBefore(Instant time);

  /** What a content that came turned out to be. */
  enum Finding {
    /** Of the format, and no larger than it looks. */
    GOOD,
    /** Of another format than its name says. */
    OTHER_FORMAT,
    /** A picture of more points than whoever looks at it has memory for. */
    ENORMOUS,
    /** An archive that becomes many times larger for whoever unpacks it. */
    BOMB
  }

  /** What became of a content that was sent. */
  sealed interface Received {

    /**
     * It came whole.
     *
     * @param ticket where it lies apart
     * @param hash SHA-256 in hexadecimal
     * @param size in bytes
     */
    record Whole(String ticket, String hash, long size) implements Received {}

    /** It has more bytes than it may. */
    record TooLarge() implements Received {}
  }
}
