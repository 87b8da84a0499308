package io.formwork.launcher.release;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every command that publishes. */
final class PublishOptions {

  @Option(
      names = "--comment",
      paramLabel = "TEXT",
      defaultValue = "",
      description = "What is remembered with the release.")
  private String comment = "";

  @Option(
      names = {"-y", "--yes"},
      description = "Publish without asking.")
  private boolean yes;

  @Option(
      names = "--plan",
      paramLabel = "HASH",
      description = "Publish only if the plan is still the one with this hash.")
  private @Nullable String plan;

  String comment() {
    return comment;
  }

  boolean yes() {
    return yes;
  }

  Optional<String> plan() {
    return Optional.ofNullable(plan);
  }
}
