package io.formwork.metadata.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

/**
 * Definitions in a jar of the class path. The jar carries a list of its files, because no class
 * loader can be asked for one (an application server keeps jars in a file system of its own).
 *
 * @param prefix the folder in the jar, such as {@code formwork}; its file {@code index.txt} names
 *     one path a line
 */
public record ClassPathSource(ClassLoader loader, String prefix) implements DefinitionSource {

  /** The list of files, directly below the prefix. */
  public static final String INDEX = "index.txt";

  @Override
  public List<SourceFile> files() {
    String index = new String(bytes(INDEX), StandardCharsets.UTF_8);
    return index
        .lines()
        .map(line -> line.strip().replace('\\', '/'))
        .filter(path -> FOLDERS.contains(path.split("/", 2)[0]))
        .map(path -> new SourceFile(path, bytes(path)))
        .sorted(Comparator.comparing(SourceFile::path))
        .toList();
  }

  private byte[] bytes(String path) {
    String resource = prefix + "/" + path;
    try (InputStream stream = loader.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("No " + resource + " on the class path");
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + resource, e);
    }
  }
}
