package io.formwork.launcher.release;

import io.formwork.launcher.Refusal;
import io.formwork.launcher.json.Json;
import io.formwork.metadata.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code formwork export}. */
@Command(
    name = "export",
    description = "Writes the files of a release, as they were published, into an empty folder.",
    mixinStandardHelpOptions = true)
public final class ExportCommand extends SiteCommand {

  @Parameters(index = "0", paramLabel = "APP", description = "The application.")
  private String app = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "N",
      description = "The number of the release (default: the one that serves).")
  private @Nullable Long release;

  @Option(names = "--to", required = true, paramLabel = "DIR", description = "The empty folder.")
  private Path folder = Path.of("");

  @Override
  int at(Site site) {
    requireEmpty(folder);
    long number = release == null ? serving(site) : release;
    List<SourceFile> files = site.files(app, number);
    files.forEach(this::write);
    String told =
        "Wrote %d files of %s release %d to %s.%n".formatted(files.size(), app, number, folder);
    if (json()) {
      print(
          Json.object()
              .with("app", Json.of(app))
              .with("release", Json.of(number))
              .with("files", Json.texts(files.stream().map(SourceFile::path).toList())));
      return DONE;
    }
    print(told);
    return DONE;
  }

  private long serving(Site site) {
    return site.releases().stream()
        .filter(line -> line.app().equals(app))
        .mapToLong(ReleaseLine::number)
        .max()
        .orElseThrow(
            () -> new Refusal("%s knows no application \"%s\".".formatted(site.name(), app)));
  }

  private static void requireEmpty(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> inside = Files.list(folder)) {
      if (inside.findAny().isPresent()) {
        throw new Refusal(
            "%s is not empty, and nothing in it is to be overwritten; name another folder."
                .formatted(folder));
      }
    } catch (IOException e) {
      throw new Refusal("Cannot look into " + folder + ": " + e.getMessage() + ".", e);
    }
  }

  /** A path that leads out of the folder is not followed, whoever sent it. */
  private void write(SourceFile file) {
    Path root = folder.toAbsolutePath().normalize();
    Path target = root.resolve(file.path()).normalize();
    if (!target.startsWith(root)) {
      throw new Refusal("The release names a file outside of the folder: " + file.path() + ".");
    }
    try {
      Files.createDirectories(target.getParent());
      Files.write(target, file.bytes());
    } catch (IOException e) {
      throw new Refusal("Cannot write " + target + ": " + e.getMessage() + ".", e);
    }
  }
}
