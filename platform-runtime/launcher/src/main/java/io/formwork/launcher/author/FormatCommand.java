package io.formwork.launcher.author;

import io.formwork.launcher.Installation;
import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.format.DefinitionFormat;
import io.formwork.metadata.source.FolderSource;
import io.formwork.metadata.source.SourceFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code formwork format}. Exits with 1 when a file cannot be read, or is to be put in order. */
@Command(
    name = "format",
    description = "Puts the keys of definitions in order; comments go with what they are about.",
    mixinStandardHelpOptions = true)
public final class FormatCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..*",
      paramLabel = "PATH",
      description = "Files, or folders of definitions (default: those that ship).")
  private List<Path> paths = List.of();

  @Option(names = "--check", description = "Only tell which files are not in order.")
  private boolean onlyCheck;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    List<Path> places = paths.isEmpty() ? List.of(Installation.ofThisProcess().home()) : paths;
    List<Outcome> outcomes =
        places.stream().flatMap(p -> files(p).stream()).map(this::put).toList();
    return report(outcomes);
  }

  /** What became of a file. */
  private enum Outcome {
    IN_ORDER,
    PUT_IN_ORDER,
    UNREADABLE
  }

  private Outcome put(Path file) {
    Problems problems = new Problems();
    SourceFile source = read(file);
    Optional<String> ordered = new DefinitionFormat(problems).format(source);
    if (ordered.isEmpty()) {
      problems
          .sorted()
          .forEach(p -> tell(p.span().place() + ": " + p.summary() + ". " + p.detail()));
      return problems.hasErrors() ? Outcome.UNREADABLE : Outcome.IN_ORDER;
    }
    if (ordered.get().equals(source.text())) {
      return Outcome.IN_ORDER;
    }
    tell(file + (onlyCheck ? " is not in order" : " was put in order"));
    if (!onlyCheck) {
      write(file, ordered.get());
    }
    return Outcome.PUT_IN_ORDER;
  }

  private int report(List<Outcome> outcomes) {
    long changed = outcomes.stream().filter(o -> o == Outcome.PUT_IN_ORDER).count();
    long unreadable = outcomes.stream().filter(o -> o == Outcome.UNREADABLE).count();
    tell(
        "%s: %d %s, %d cannot be read."
            .formatted(
                outcomes.size() == 1 ? "1 file" : outcomes.size() + " files",
                changed,
                onlyCheck ? "not in order" : "put in order",
                unreadable));
    return unreadable > 0 || (onlyCheck && changed > 0) ? 1 : 0;
  }

  /** A file named is taken as it is; in a folder, the YAML files of the folders of definitions. */
  private static List<Path> files(Path path) {
    if (Files.isRegularFile(path)) {
      return List.of(path);
    }
    List<Path> files = new ArrayList<>();
    for (SourceFile file : new FolderSource(path).files()) {
      if (file.ending().equals("yaml")) {
        files.add(path.resolve(file.path()));
      }
    }
    return files;
  }

  private static SourceFile read(Path file) {
    try {
      return new SourceFile(file.toString().replace('\\', '/'), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file, e);
    }
  }

  private void tell(String line) {
    PrintWriter out = Output.of(spec);
    out.println(line);
    out.flush();
  }
}
