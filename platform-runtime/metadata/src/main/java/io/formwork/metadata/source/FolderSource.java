package io.formwork.metadata.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Definitions in a folder of the file system, as an analyst edits them. Hidden files and folders
 * are passed over.
 */
public record FolderSource(Path root) implements DefinitionSource {

  @Override
  public List<SourceFile> files() {
    return FOLDERS.stream()
        .map(root::resolve)
        .filter(Files::isDirectory)
        .flatMap(this::below)
        .sorted(Comparator.comparing(SourceFile::path))
        .toList();
  }

  private Stream<SourceFile> below(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .filter(Files::isRegularFile)
          .filter(this::visible)
          .map(this::read)
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + folder, e);
    }
  }

  private boolean visible(Path path) {
    for (Path part : root.relativize(path)) {
      if (part.toString().startsWith(".")) {
        return false;
      }
    }
    return true;
  }

  private SourceFile read(Path path) {
    try {
      String relative = root.relativize(path).toString().replace('\\', '/');
      return new SourceFile(relative, Files.readAllBytes(path));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + path, e);
    }
  }
}
