package io.formwork.persistence.schema;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/** Names as SQL takes them: always quoted, never longer than PostgreSQL keeps. */
public final class Identifiers {

  static final int LONGEST = 63;
  static final int HASH = 9;

  private Identifiers() {}

  public static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  public static String quoted(String schema, String name) {
    return quoted(schema) + "." + quoted(name);
  }

  public static String quoted(List<String> names) {
    return names.stream().map(Identifiers::quoted).collect(Collectors.joining(", "));
  }

  /** A text literal. */
  public static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /** The name itself, or its beginning with a hash of the whole when it is too long. */
  public static String fitting(String name) {
    return name.length() <= LONGEST ? name : name.substring(0, LONGEST - HASH) + "_" + hash(name);
  }

  /**
   * The text as a part of a name: itself when it is made of plain letters, else what stands for it.
   */
  public static String plain(String text) {
    return text.matches("[A-Za-z0-9_]*") ? text : hash(text);
  }

  /** Eight characters that differ when the text differs. */
  static String hash(String text) {
    CRC32 sum = new CRC32();
    sum.update(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().toHexDigits((int) sum.getValue());
  }
}
