package io.formwork.metadata.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The folders of definitions packed as ZIP. What lies beside the folders and what is hidden is
 * passed over, as on a disk; names that lead out of the folder are refused.
 */
public final class DefinitionsZip {

  /** The most that is read, packed or unpacked, in bytes. */
  public static final int LIMIT = 32 << 20;

  /** The most entries that are looked at. */
  public static final int MOST_FILES = 5_000;

  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  /** Control and format characters: who reads the name would take it for another. */
  private static final Pattern UNSEEN_CHARACTER = Pattern.compile("[\\p{Cc}\\p{Cf}]");

  private DefinitionsZip() {}

  /** What came of unpacking. */
  public sealed interface Unpacked {

    /** The definitions; none where the ZIP has other things in it. */
    record Files(List<SourceFile> files) implements Unpacked {
      public Files {
        files = List.copyOf(files);
      }
    }

    /**
     * It was not unpacked.
     *
     * @param about the name in the ZIP that is refused; empty where it is the whole
     */
    record Refused(Reason reason, String about) implements Unpacked {}
  }

  /** Why a ZIP is not unpacked. */
  public enum Reason {
    BROKEN,
    TOO_LARGE,
    TOO_MANY_FILES,
    LEADS_OUTSIDE,
    UNSEEN,
    NAMED_TWICE
  }

  /** Unpacks; reads no more than the limit, however much there is. */
  public static Unpacked read(InputStream packed) throws IOException {
    return read(packed.readNBytes(LIMIT + 1));
  }

  /** The same of bytes that are there. */
  public static Unpacked read(byte[] bytes) {
    if (bytes.length > LIMIT) {
      return new Unpacked.Refused(Reason.TOO_LARGE, "");
    }
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
      return unpack(zip);
    } catch (IOException | IllegalArgumentException broken) {
      return new Unpacked.Refused(Reason.BROKEN, "");
    }
  }

  private static Unpacked unpack(ZipInputStream zip) throws IOException {
    Map<String, SourceFile> files = new TreeMap<>();
    int entries = 0;
    int left = LIMIT;
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      byte[] content = zip.readNBytes(left + 1);
      left -= content.length;
      Optional<Reason> refused = refused(entry.getName(), ++entries, left, files);
      if (refused.isPresent()) {
        return new Unpacked.Refused(refused.get(), printable(entry.getName()));
      }
      if (!entry.isDirectory() && wanted(entry.getName())) {
        files.put(entry.getName(), new SourceFile(entry.getName(), content));
      }
    }
    return entries == 0
        ? new Unpacked.Refused(Reason.BROKEN, "")
        : new Unpacked.Files(List.copyOf(files.values()));
  }

  private static Optional<Reason> refused(
      String name, int entries, int left, Map<String, SourceFile> before) {
    if (entries > MOST_FILES) {
      return Optional.of(Reason.TOO_MANY_FILES);
    }
    if (left < 0) {
      return Optional.of(Reason.TOO_LARGE);
    }
    if (!staysInside(name)) {
      return Optional.of(Reason.LEADS_OUTSIDE);
    }
    if (UNSEEN_CHARACTER.matcher(name).find()) {
      return Optional.of(Reason.UNSEEN);
    }
    return before.containsKey(name) ? Optional.of(Reason.NAMED_TWICE) : Optional.empty();
  }

  private static boolean staysInside(String name) {
    return !name.startsWith("/")
        && !name.contains("\\")
        && !name.contains(":")
        && Arrays.stream(name.split("/")).noneMatch(part -> part.equals("..") || part.isEmpty());
  }

  private static String printable(String name) {
    return UNSEEN_CHARACTER.matcher(name).replaceAll("?");
  }

  private static boolean wanted(String path) {
    String[] parts = path.split("/");
    return DefinitionSource.FOLDERS.contains(parts[0])
        && Arrays.stream(parts).noneMatch(part -> part.startsWith("."));
  }

  /** Packs; the same files always come to the same bytes. */
  public static byte[] write(List<SourceFile> files) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(packed, StandardCharsets.UTF_8)) {
      for (SourceFile file : files) {
        ZipEntry entry = new ZipEntry(file.path());
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(file.bytes());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }
}
