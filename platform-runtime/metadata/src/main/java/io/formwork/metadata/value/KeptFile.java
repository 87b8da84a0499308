package io.formwork.metadata.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One file of a field. A field of type {@code file} holds a list of them, also where there is one.
 *
 * @param id of the upload, once on the whole platform
 * @param name cleaned: without folders, quotes, backslashes and control characters
 * @param size in bytes
 * @param mediaType as HTTP names it
 */
public record KeptFile(long id, String name, long size, String mediaType) {

  private static final Pattern WRITTEN =
      Pattern.compile(
          "\\{\"id\": ?(\\d{1,18}), ?\"name\": ?\"([^\"\\\\]*)\", ?\"size\": ?(\\d{1,18}),"
              + " ?\"type\": ?\"([^\"\\\\]*)\"}");

  private static final Pattern UNWRITABLE = Pattern.compile("[\"\\\\\\p{Cntrl}]");

  public KeptFile {
    if (UNWRITABLE.matcher(name).find()) {
      throw new IllegalArgumentException("No name of a kept file: " + name);
    }
  }

  /** What has the same id is the same file, however much is known of it. */
  @Override
  public boolean equals(Object other) {
    return other instanceof KeptFile file && file.id == id;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(id);
  }

  /** The file of that id, before anybody has looked what it is. */
  public static KeptFile unknown(long id) {
    return new KeptFile(id, "", 0, "");
  }

  /** A JSON array, as it lies in a column. */
  public static String write(List<?> files) {
    return files.stream()
        .map(file -> ((KeptFile) file).written())
        .collect(Collectors.joining(",", "[", "]"));
  }

  /** Reads what {@link #write} or the database wrote. */
  public static List<KeptFile> read(String json) {
    List<KeptFile> files = new ArrayList<>();
    Matcher file = WRITTEN.matcher(json);
    while (file.find()) {
      files.add(
          new KeptFile(
              Long.parseLong(file.group(1)),
              file.group(2),
              Long.parseLong(file.group(3)),
              file.group(4)));
    }
    return List.copyOf(files);
  }

  /** The names with commas. */
  public static String names(List<?> files) {
    return files.stream().map(file -> ((KeptFile) file).name()).collect(Collectors.joining(", "));
  }

  private String written() {
    return String.format(
        Locale.ROOT,
        "{\"id\":%d,\"name\":\"%s\",\"size\":%d,\"type\":\"%s\"}",
        id,
        name,
        size,
        mediaType);
  }
}
