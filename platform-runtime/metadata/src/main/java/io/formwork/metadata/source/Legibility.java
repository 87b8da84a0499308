package io.formwork.metadata.source;

import io.formwork.metadata.diagnostic.Diagnostic;
import io.formwork.metadata.diagnostic.Position;
import io.formwork.metadata.diagnostic.Span;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether a file is text at all, asked before anybody parses it: UTF-8, not too large, without
 * characters that nobody can see or type.
 */
public final class Legibility {

  /** The largest file of YAML or DRL: a parser given more can be kept busy for long. */
  public static final int LARGEST = 1 << 20;

  private static final String UNREADABLE = "Unreadable character";

  private Legibility() {}

  /** Why the file is not read; empty when it may be. */
  public static Optional<Diagnostic> refusal(SourceFile file) {
    return refusal(file, LARGEST);
  }

  /**
   * @param largest how many bytes the file may have, a whole number of MiB
   */
  public static Optional<Diagnostic> refusal(SourceFile file, int largest) {
    if (file.bytes().length > largest) {
      return Optional.of(tooLarge(file, largest));
    }
    return isWide(file.bytes())
        ? Optional.of(wide(file))
        : encoding(file).or(() -> character(file));
  }

  private static Diagnostic tooLarge(SourceFile file, int largest) {
    String detail =
        "The file has %s bytes and may have %d MiB at most. Divide it."
            .formatted(String.format(Locale.ROOT, "%,d", file.bytes().length), largest >> 20);
    return Diagnostic.error("File too large", detail, Span.ofFile(file.path()));
  }

  private static Optional<Diagnostic> encoding(SourceFile file) {
    ByteBuffer bytes = ByteBuffer.wrap(file.bytes());
    CharBuffer text = CharBuffer.allocate(file.bytes().length + 1);
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CoderResult result = decoder.decode(bytes, text, true);
    if (!result.isError()) {
      return Optional.empty();
    }
    String detail =
        "The byte %02X is no UTF-8: the file was saved in another encoding, or ends within a letter. Save it as UTF-8."
            .formatted(file.bytes()[bytes.position()]);
    return Optional.of(Diagnostic.error(UNREADABLE, detail, after(file, text.flip().toString())));
  }

  private static Diagnostic wide(SourceFile file) {
    String detail = "The file was saved as UTF-16. Save it as UTF-8.";
    return Diagnostic.error(UNREADABLE, detail, Span.ofFile(file.path()));
  }

  /** Latin letters and punctuation have a zero byte in UTF-16, whether it is marked as such. */
  private static boolean isWide(byte[] bytes) {
    return bytes.length > 1
        && (bytes[0] == 0
            || bytes[1] == 0
            || ((bytes[0] & 0xfe) == 0xfe && (bytes[1] & 0xfe) == 0xfe));
  }

  private static Optional<Diagnostic> character(SourceFile file) {
    String text = file.text();
    int offset = 0;
    while (offset < text.length()) {
      int character = text.codePointAt(offset);
      if (!isLegible(character)) {
        String detail =
            "The character U+%04X cannot be seen and means nothing here. Delete it."
                .formatted(character);
        return Optional.of(
            Diagnostic.error(UNREADABLE, detail, after(file, text.substring(0, offset))));
      }
      offset += Character.charCount(character);
    }
    return Optional.empty();
  }

  /** The characters of YAML, which are those of XML and a few more. */
  private static boolean isLegible(int character) {
    return character == '\t'
        || character == '\n'
        || character == '\r'
        || character == 0x85
        || (character >= 0x20 && character < 0x7f)
        || (character >= 0xa0 && character < 0xfffe && !isSurrogate(character))
        || character >= 0x10000;
  }

  private static boolean isSurrogate(int character) {
    return character >= 0xd800 && character < 0xe000;
  }

  private static Span after(SourceFile file, String before) {
    int newline = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r'));
    int line = (int) before.lines().count() + (newline == before.length() - 1 ? 1 : 0);
    int column = before.codePointCount(newline + 1, before.length()) + 1;
    Position start = new Position(Math.max(1, line), column);
    return new Span(file.path(), start, new Position(start.line(), column + 1));
  }
}
