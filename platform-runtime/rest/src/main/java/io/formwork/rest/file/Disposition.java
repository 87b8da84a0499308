package io.formwork.rest.file;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The header that says what a content is called (RFC 6266). */
public final class Disposition {

  private static final Pattern EXTENDED =
      Pattern.compile("(?i);\\s*filename\\*\\s*=\\s*UTF-8'[^']*'([^;\\s]+)");
  private static final Pattern PLAIN =
      Pattern.compile("(?i);\\s*filename\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^;\\s\"]+))");

  private Disposition() {}

  /**
   * The header of an answer.
   *
   * @param kind {@code attachment} or {@code inline}
   */
  public static String of(String kind, String name) {
    String ascii = name.replaceAll("[^\\x20-\\x7e]", "_").replaceAll("[\"\\\\%]", "_");
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return "%s; filename=\"%s\"; filename*=UTF-8''%s".formatted(kind, ascii, encoded);
  }

  /** The name that the header of a request gives. */
  public static Optional<String> name(String header) {
    Matcher extended = EXTENDED.matcher(header);
    if (extended.find()) {
      return decoded(extended.group(1));
    }
    Matcher plain = PLAIN.matcher(header);
    if (!plain.find()) {
      return Optional.empty();
    }
    return Optional.ofNullable(plain.group(1))
        .map(quoted -> quoted.replaceAll("\\\\(.)", "$1"))
        .or(() -> Optional.ofNullable(plain.group(2)))
        .map(Disposition::utf8);
  }

  private static Optional<String> decoded(String text) {
    try {
      return Optional.of(URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Headers come as Latin-1, and most programs write UTF-8 into them. */
  private static String utf8(String header) {
    byte[] bytes = header.getBytes(StandardCharsets.ISO_8859_1);
    String read = new String(bytes, StandardCharsets.UTF_8);
    boolean latin = header.chars().allMatch(c -> c < 256);
    return latin && read.indexOf('\ufffd') < 0 ? read : header;
  }
}
