package io.formwork.launcher.release;

import io.formwork.launcher.Refusal;
import io.formwork.launcher.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code formwork releases}. */
@Command(
    name = "releases",
    description = "Lists what was published, when and by whom, the newest first.",
    mixinStandardHelpOptions = true)
public final class ReleasesCommand extends SiteCommand {

  @Parameters(
      arity = "0..1",
      paramLabel = "APP",
      description = "The application (default: all of them).")
  private @Nullable String app;

  @Option(
      names = "--last",
      paramLabel = "NUMBER",
      defaultValue = "10",
      description = "So many of each application (default: 10); --json always has all.")
  private int last = 10;

  @Override
  int at(Site site) {
    if (last < 1) {
      throw new Refusal("--last has to be 1 at least.");
    }
    List<ReleaseLine> lines =
        site.releases().stream().filter(line -> app == null || line.app().equals(app)).toList();
    if (app != null && lines.isEmpty()) {
      throw new Refusal("%s knows no application \"%s\".".formatted(site.name(), app));
    }
    if (json()) {
      print(Json.of(lines.stream().map(ReleaseLine::json).toList()));
      return DONE;
    }
    Map<String, List<ReleaseLine>> byApplication =
        lines.stream()
            .collect(
                Collectors.groupingBy(
                    ReleaseLine::app, LinkedHashMap::new, Collectors.toUnmodifiableList()));
    List<ReleaseLine> shown =
        byApplication.values().stream().flatMap(of -> of.stream().limit(last)).toList();
    print(new ReleaseTable(shown).text() + earlier(lines.size() - shown.size()));
    return DONE;
  }

  private static String earlier(int number) {
    return number == 0 ? "" : "and %d earlier; --last shows more.%n".formatted(number);
  }
}
