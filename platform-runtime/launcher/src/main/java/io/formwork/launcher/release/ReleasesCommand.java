package io.formwork.launcher.release;

import io.formwork.launcher.Refusal;
import io.formwork.launcher.json.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
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

  @Override
  int at(Site site) {
    List<ReleaseLine> lines =
        site.releases().stream().filter(line -> app == null || line.app().equals(app)).toList();
    if (app != null && lines.isEmpty()) {
      throw new Refusal("%s knows no application \"%s\".".formatted(site.name(), app));
    }
    if (json()) {
      print(Json.of(lines.stream().map(ReleaseLine::json).toList()));
      return DONE;
    }
    print(new ReleaseTable(lines).text());
    return DONE;
  }
}
