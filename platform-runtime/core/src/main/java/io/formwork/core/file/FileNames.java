package io.formwork.core.file;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Names of files as they may be shown and written anywhere: without folders, without characters
 * that are not seen or turn the direction of writing, without what file systems and headers trip
 * over.
 */
public final class FileNames {

  /** What file systems allow, in bytes of UTF-8. */
  private static final int MOST_BYTES = 255;

  /** Endings longer than this are no endings. */
  private static final int LONGEST_ENDING = 16;

  /** Control, format and private characters (marks of direction are format), halves of pairs. */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}]");

  private static final Pattern FORBIDDEN = Pattern.compile("[\"<>|:*?]");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern EDGES = Pattern.compile("^[ .]+|[ .]+$");

  /** Windows takes these for devices, whatever their ending is. */
  private static final Pattern DEVICE =
      Pattern.compile("(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?", Pattern.CASE_INSENSITIVE);

  private FileNames() {}

  /** The name cleaned; empty when nothing of it is left. */
  public static String clean(String given) {
    String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    String seen = UNSEEN.matcher(SPACES.matcher(last).replaceAll(" ")).replaceAll("");
    String plain =
        FORBIDDEN.matcher(Normalizer.normalize(seen, Normalizer.Form.NFC)).replaceAll("_");
    String named = EDGES.matcher(plain).replaceAll("");
    return shortened(DEVICE.matcher(named).matches() ? "_" + named : named);
  }

  /** The ending stays, because it says what the file is. */
  private static String shortened(String name) {
    int dot = name.lastIndexOf('.');
    String ending = dot > 0 && name.length() - dot <= LONGEST_ENDING ? name.substring(dot) : "";
    String stem = name.substring(0, name.length() - ending.length());
    while (bytes(stem) + bytes(ending) > MOST_BYTES) {
      stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
    }
    return stem + ending;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
