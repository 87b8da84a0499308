package io.formwork.metadata.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * One file of definitions as it was found.
 *
 * @param path relative to the folder of definitions, with forward slashes
 */
public record SourceFile(String path, byte[] bytes) {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /**
   * The content as text, without the mark that some editors put before it; bytes that are no UTF-8
   * come out as replacement characters.
   */
  public String text() {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
  }

  /** The name without folders. */
  public String fileName() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The name without folders and without its ending. */
  public String baseName() {
    String name = fileName();
    int dot = name.lastIndexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  /** The ending in lower case, without the dot; empty when there is none. */
  public String ending() {
    String name = fileName();
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  /** The folders and the name: {@code [ui-definitions, support_desk, views, ticket_list.yaml]}. */
  public List<String> segments() {
    return List.of(path.split("/"));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SourceFile file
        && path.equals(file.path)
        && Arrays.equals(bytes, file.bytes);
  }

  @Override
  public int hashCode() {
    return Objects.hash(path, Arrays.hashCode(bytes));
  }
}
