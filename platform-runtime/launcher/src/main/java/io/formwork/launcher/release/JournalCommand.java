package io.formwork.launcher.release;

import io.formwork.launcher.json.Json;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;

/** {@code formwork journal}. */
@Command(
    name = "journal",
    description = {
      "Holds the journal of each application against its seals and names the first entry that",
      "somebody has changed, or before which one is missing. Exit code 1 when there is one."
    },
    mixinStandardHelpOptions = true)
public final class JournalCommand extends SiteCommand {

  @Override
  int at(Site site) {
    List<ChainLine> chains = site.chains();
    if (json()) {
      print(Json.of(chains.stream().map(ChainLine::json).toList()));
    } else {
      print(chains.stream().map(ChainLine::text).collect(Collectors.joining()));
    }
    return chains.stream().allMatch(chain -> chain.broken().isEmpty()) ? DONE : NOT_DONE;
  }
}
