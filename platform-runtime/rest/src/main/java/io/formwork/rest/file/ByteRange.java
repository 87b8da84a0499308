package io.formwork.rest.file;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which bytes of a content a request asks for (RFC 9110, 14). */
public sealed interface ByteRange {

  /** One range; several at once are answered with the whole, which is allowed. */
  Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  /** All of it. */
  record Whole() implements ByteRange {}

  /** From the first to the last byte, both included. */
  record Part(long first, long last) implements ByteRange {
    public long length() {
      return last - first + 1;
    }
  }

  /** Bytes that it does not have. */
  record Outside() implements ByteRange {}

  /**
   * Reads the header.
   *
   * @param size of the content, at least 1
   */
  static ByteRange of(@Nullable String header, long size) {
    Matcher range = ONE.matcher(header == null ? "" : header.strip());
    if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
      return new Whole();
    }
    if (range.group(1).isEmpty()) {
      long length = Math.min(Long.parseLong(range.group(2)), size);
      return length == 0 ? new Outside() : new Part(size - length, size - 1);
    }
    long first = Long.parseLong(range.group(1));
    long last = range.group(2).isEmpty() ? Long.MAX_VALUE : Long.parseLong(range.group(2));
    if (last < first) {
      return new Whole();
    }
    return first >= size ? new Outside() : new Part(first, Math.min(last, size - 1));
  }
}
