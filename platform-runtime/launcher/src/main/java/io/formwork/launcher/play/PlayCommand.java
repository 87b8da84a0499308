package io.formwork.launcher.play;

import io.formwork.core.scenario.ScenarioResult;
import io.formwork.launcher.Installation;
import io.formwork.launcher.Refusal;
import io.formwork.launcher.terminal.Ink;
import io.formwork.metadata.ReadResult;
import io.formwork.metadata.diagnostic.Suggestion;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Scenario;
import io.formwork.metadata.source.SourceFile;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code formwork play}. Exits with 1 when a scenario goes otherwise than it says. */
@Command(
    name = "play",
    description = "Plays the scenarios of definitions, each in a database of its own.",
    mixinStandardHelpOptions = true)
public final class PlayCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "Folder of definitions (default: those that ship).")
  private @Nullable Path folder;

  @Option(
      names = "--scenario",
      paramLabel = "NAME",
      description = "Only this one, by the name of its file; may stand several times.")
  private List<String> only = List.of();

  @Spec private @Nullable CommandSpec spec;

  /** A scenario and whose it is. */
  private record Part(String app, Scenario scenario) {}

  @Override
  public Integer call() {
    Path root = Optional.ofNullable(folder).orElseGet(() -> Installation.ofThisProcess().home());
    List<SourceFile> files = Readable.files(root);
    List<Part> parts = chosen(parts(Readable.models(root, files)));
    if (parts.isEmpty()) {
      throw new Refusal("There are no scenarios in " + root + ".");
    }
    try (Playhouse house = Playhouse.open(Installation.ofThisProcess(), () -> files)) {
      long failed =
          parts.stream()
              .filter(part -> !told(part, house.play(part.app(), part.scenario())))
              .count();
      println(
          "%s: %d passed, %d went otherwise."
              .formatted(
                  parts.size() == 1 ? "1 scenario" : parts.size() + " scenarios",
                  parts.size() - failed,
                  failed));
      return failed == 0 ? 0 : 1;
    }
  }

  private static List<Part> parts(ReadResult read) {
    return read.models().stream().flatMap(model -> of(model).stream()).toList();
  }

  private static List<Part> of(ApplicationModel model) {
    return model.scenarios().values().stream().map(story -> new Part(model.name(), story)).toList();
  }

  private List<Part> chosen(List<Part> all) {
    List<String> known = all.stream().map(part -> part.scenario().name()).toList();
    for (String name : only) {
      if (!known.contains(name)) {
        throw new Refusal(
            "There is no scenario \"%s\".%s".formatted(name, Suggestion.sentence(name, known)));
      }
    }
    return all.stream()
        .filter(part -> only.isEmpty() || only.contains(part.scenario().name()))
        .toList();
  }

  private boolean told(Part part, ScenarioResult result) {
    Ink ink = Ink.ofTerminal();
    String line = "  %s: %s".formatted(part.app(), part.scenario().title());
    println(result.passed() ? ink.green("passed   ") + line : ink.red("otherwise") + line);
    result.differences().forEach(difference -> println("    " + difference.text()));
    return result.passed();
  }

  private void println(String line) {
    CommandSpec known = spec;
    PrintWriter out =
        known == null
            ? new PrintWriter(System.out, true, StandardCharsets.UTF_8)
            : known.commandLine().getOut();
    out.println(line);
    out.flush();
  }
}
