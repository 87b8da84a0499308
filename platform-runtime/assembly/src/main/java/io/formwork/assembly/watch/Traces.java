package io.formwork.assembly.watch;

import io.formwork.metadata.source.DefinitionSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What tells, without reading them, whether definitions were saved.
 *
 * @param folders those that hold definitions, and the one that holds them
 * @param files each with when and how long it was written, and which file the system says it is: an
 *     editor that writes beside it and renames makes another one of the same length
 */
record Traces(Set<Path> folders, Map<Path, String> files) {

  Traces {
    folders = Set.copyOf(folders);
    files = Map.copyOf(files);
  }

  static Traces of(Path root) {
    Gathering gathering = new Gathering();
    gathering.folders.add(root);
    try {
      for (String name : DefinitionSource.FOLDERS) {
        Path folder = root.resolve(name);
        if (Files.isDirectory(folder)) {
          Files.walkFileTree(folder, gathering);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot look through " + root, e);
    }
    return new Traces(gathering.folders, gathering.files);
  }

  private static final class Gathering extends SimpleFileVisitor<Path> {

    private final Set<Path> folders = new HashSet<>();
    private final Map<Path, String> files = new HashMap<>();

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      if (hidden(folder)) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      folders.add(folder);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (!hidden(file)) {
        String which = Objects.toString(attributes.fileKey());
        files.put(file, attributes.lastModifiedTime() + " " + attributes.size() + " " + which);
      }
      return FileVisitResult.CONTINUE;
    }

    /** It has gone between being listed and being looked at. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException gone) {
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException gone) {
      return FileVisitResult.CONTINUE;
    }

    private static boolean hidden(Path path) {
      return path.getFileName().toString().startsWith(".");
    }
  }
}
