package io.formwork.language;

import io.formwork.metadata.ApplicationReader;
import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.source.DefinitionSource;
import io.formwork.metadata.source.FolderSource;
import io.formwork.metadata.source.SourceFile;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** A folder of definitions with what is being typed, not yet saved, laid over its files. */
final class Workspace {

  private final Path root;
  private final ApplicationReader reader;
  private final Map<String, String> buffers = new ConcurrentHashMap<>();
  private final Map<String, String> readable = new ConcurrentHashMap<>();

  Workspace(Path root, ApplicationReader reader) {
    this.root = root;
    this.reader = reader;
  }

  void type(String path, String text) {
    buffers.put(path, text);
    Understanding.document(file(path, text)).ifPresent(whole -> readable.put(path, text));
  }

  void close(String path) {
    buffers.remove(path);
    readable.remove(path);
  }

  /** What the file holds, as far as it is open. */
  Optional<String> text(String path) {
    return Optional.ofNullable(buffers.get(path));
  }

  /** The path of a document relative to the folder; empty when it holds no definitions. */
  Optional<String> path(String uri) {
    URI parsed = URI.create(uri);
    if (!"file".equals(parsed.getScheme())) {
      return Optional.empty();
    }
    Path file = Path.of(parsed).toAbsolutePath().normalize();
    if (!file.startsWith(root)) {
      return Optional.empty();
    }
    String relative = root.relativize(file).toString().replace('\\', '/');
    return DefinitionSource.FOLDERS.contains(relative.split("/", 2)[0])
        ? Optional.of(relative)
        : Optional.empty();
  }

  String uri(String path) {
    return root.resolve(path).toUri().toString();
  }

  /** Everything as it is being typed. */
  Understanding read() {
    return read(buffers);
  }

  /**
   * The same with one file as it could be typed on. Of others that are half written what could last
   * be read counts, because a file that cannot be read leaves no name known.
   */
  Understanding read(String path, String text) {
    Map<String, String> typed = new HashMap<>(readable);
    typed.put(path, text);
    return read(typed);
  }

  private Understanding read(Map<String, String> typed) {
    SequencedMap<String, SourceFile> files = new TreeMap<>();
    new FolderSource(root).files().forEach(file -> files.put(file.path(), file));
    typed.forEach((path, text) -> files.put(path, file(path, text)));
    List<SourceFile> all = List.copyOf(files.values());
    Problems problems = new Problems();
    reader.read(() -> all, problems);
    return new Understanding(files, problems.everyPlace(), problems.notes());
  }

  private static SourceFile file(String path, String text) {
    return new SourceFile(path, text.getBytes(StandardCharsets.UTF_8));
  }
}
