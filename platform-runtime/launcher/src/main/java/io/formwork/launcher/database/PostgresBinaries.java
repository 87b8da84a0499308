package io.formwork.launcher.database;

import io.formwork.launcher.Refusal;
import io.formwork.launcher.process.Folders;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The programs of PostgreSQL, which come packed as a resource and are unpacked once. */
final class PostgresBinaries {

  /** Bits of a tar entry's mode that let somebody execute it. */
  private static final int EXECUTABLE = 0b001_001_001;

  private final Path folder;

  private PostgresBinaries(Path folder) {
    this.folder = folder;
  }

  /** Unpacks them below that folder, unless that has been done. */
  static PostgresBinaries unpackedIn(Path parent, String version) throws IOException {
    Path folder = parent.resolve("postgresql-" + version);
    if (Files.isDirectory(folder)) {
      return new PostgresBinaries(folder);
    }
    Files.createDirectories(parent);
    Path unfinished = Files.createTempDirectory(parent, "unpacking-");
    unpack(unfinished);
    // Renamed only when complete, so that a broken start leaves nothing that looks whole.
    try {
      Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException e) {
      if (!Files.isDirectory(folder)) {
        throw e;
      }
      Folders.delete(unfinished); // another start was the faster one
    }
    return new PostgresBinaries(folder);
  }

  String program(String name) {
    return folder.resolve("bin").resolve(name).toString();
  }

  private static void unpack(Path target) throws IOException {
    String resource = "/postgres-" + system() + "-" + processor() + ".txz";
    try (InputStream packed = PostgresBinaries.class.getResourceAsStream(resource)) {
      if (packed == null) {
        throw new Refusal(
            "No PostgreSQL is packed for this system; set DATABASE_URL to one of your own.");
      }
      var archive = new TarArchiveInputStream(new XZCompressorInputStream(packed));
      TarArchiveEntry entry = archive.getNextEntry();
      while (entry != null) {
        write(entry, archive, target);
        entry = archive.getNextEntry();
      }
    }
  }

  private static void write(TarArchiveEntry entry, InputStream content, Path target)
      throws IOException {
    Path path = target.resolve(entry.getName()).normalize();
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      return;
    }
    Files.createDirectories(path.resolveSibling("."));
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(content, path);
    if ((entry.getMode() & EXECUTABLE) != 0 && !path.toFile().setExecutable(true)) {
      throw new IOException("Cannot make executable: " + path);
    }
  }

  private static String system() {
    String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    return name.startsWith("mac") ? "darwin" : name.split(" ", 2)[0];
  }

  private static String processor() {
    String name = System.getProperty("os.arch");
    return name.equals("aarch64") ? "arm_64" : "x86_64";
  }
}
