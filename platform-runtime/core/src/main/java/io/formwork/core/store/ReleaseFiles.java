package io.formwork.core.store;

import io.formwork.metadata.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The files that a release of an application is made of, byte for byte: its own, those of the
 * packages it uses, those of the overlays over it.
 *
 * @param files ordered by path
 */
public record ReleaseFiles(List<SourceFile> files) {

  /** What is appended to an application's name for the overlay that lives in its database only. */
  private static final String LOCAL = "_local";

  public ReleaseFiles {
    files = files.stream().sorted(Comparator.comparing(SourceFile::path)).toList();
  }

  /** The name of the overlay of an application that administrators change in the application. */
  public static String overlay(String app) {
    return app + LOCAL;
  }

  /** SHA-256 of a file's content, 64 hexadecimal digits. */
  public static String hash(byte[] content) {
    return HexFormat.of().formatHex(sha256().digest(content));
  }

  /** One value for all paths and bytes: two releases with the same one have identical files. */
  public String fingerprint() {
    MessageDigest digest = sha256();
    hashes()
        .forEach((path, hash) ->
            digest.update((path + "\n" + hash + "\n").getBytes(StandardCharsets.UTF_8)));
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Path to hash of every file. */
  public Map<String, String> hashes() {
    Map<String, String> hashes = new TreeMap<>();
    files.forEach(file -> hashes.put(file.path(), hash(file.bytes())));
    return hashes;
  }

  /** The files that run code of their own when they are published. */
  public ReleaseFiles code() {
    return only(file -> file.ending().equals("drl"));
  }

  /** The overlay that lives in the database only. */
  public ReleaseFiles overlayOf(String app) {
    return only(file -> inFolder(file, overlay(app)));
  }

  /** Everything that files outside the database may say. */
  public ReleaseFiles withoutOverlayOf(String app) {
    return only(file -> !inFolder(file, overlay(app)));
  }

  /** Both together; where both have a path, the other one's file counts. */
  public ReleaseFiles and(ReleaseFiles other) {
    Map<String, SourceFile> both = new TreeMap<>();
    files.forEach(file -> both.put(file.path(), file));
    other.files.forEach(file -> both.put(file.path(), file));
    return new ReleaseFiles(List.copyOf(both.values()));
  }

  private ReleaseFiles only(Predicate<SourceFile> wanted) {
    return new ReleaseFiles(files.stream().filter(wanted).toList());
  }

  private static boolean inFolder(SourceFile file, String folder) {
    return file.segments().size() > 2 && file.segments().get(1).equals(folder);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
