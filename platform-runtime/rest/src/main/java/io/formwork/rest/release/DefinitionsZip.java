package io.formwork.rest.release;

import io.formwork.metadata.source.DefinitionSource;
import io.formwork.metadata.source.SourceFile;
import io.formwork.rest.problem.ProblemException;
import io.formwork.rest.problem.ProblemKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
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

  private DefinitionsZip() {}

  /**
   * Unpacks.
   *
   * @throws ProblemException when it is no ZIP, too large, or names files elsewhere
   */
  public static List<SourceFile> read(InputStream body) throws IOException {
    byte[] packed = body.readNBytes(LIMIT + 1);
    if (packed.length > LIMIT) {
      throw tooLarge();
    }
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(packed), StandardCharsets.UTF_8)) {
      return List.copyOf(unpack(zip).values());
    } catch (ZipException | IllegalArgumentException broken) {
      throw ProblemException.of(ProblemKind.BAD_REQUEST, "zip.broken");
    }
  }

  private static Map<String, SourceFile> unpack(ZipInputStream zip) throws IOException {
    Map<String, SourceFile> files = new TreeMap<>();
    int entries = 0;
    int left = LIMIT;
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (++entries > MOST_FILES) {
        throw ProblemException.of(ProblemKind.TOO_LARGE, "zip.too_many", MOST_FILES);
      }
      byte[] content = zip.readNBytes(left + 1);
      left -= content.length;
      if (left < 0) {
        throw tooLarge();
      }
      String path = safe(entry.getName());
      if (!entry.isDirectory() && wanted(path)) {
        add(files, new SourceFile(path, content));
      }
    }
    if (entries == 0) {
      throw ProblemException.of(ProblemKind.BAD_REQUEST, "zip.broken");
    }
    return files;
  }

  private static void add(Map<String, SourceFile> files, SourceFile file) {
    if (files.put(file.path(), file) != null) {
      throw ProblemException.of(ProblemKind.BAD_REQUEST, "zip.twice", file.path());
    }
  }

  private static String safe(String name) {
    boolean inside =
        !name.startsWith("/")
            && !name.contains("\\")
            && !name.contains(":")
            && name.chars().noneMatch(c -> c < ' ')
            && Arrays.stream(name.split("/"))
                .noneMatch(part -> part.equals("..") || part.isEmpty());
    if (!inside) {
      throw ProblemException.of(ProblemKind.BAD_REQUEST, "zip.outside", printable(name));
    }
    return name;
  }

  private static String printable(String name) {
    return name.replaceAll("\\p{Cntrl}", "?");
  }

  private static boolean wanted(String path) {
    String[] parts = path.split("/");
    return DefinitionSource.FOLDERS.contains(parts[0])
        && Arrays.stream(parts).noneMatch(part -> part.startsWith("."));
  }

  private static ProblemException tooLarge() {
    return ProblemException.of(ProblemKind.TOO_LARGE, "zip.too_large", LIMIT >> 20);
  }

  /** Packs; the same files always come to the same bytes. */
  public static byte[] write(List<SourceFile> files) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(packed, StandardCharsets.UTF_8)) {
      for (SourceFile file : files) {
        ZipEntry entry = new ZipEntry(file.path());
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(file.bytes());
        zip.closeEntry();
      }
    }
    return packed.toByteArray();
  }
}
