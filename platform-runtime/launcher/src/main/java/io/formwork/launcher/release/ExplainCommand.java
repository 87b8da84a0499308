package io.formwork.launcher.release;

import io.formwork.launcher.json.Json;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code formwork explain}. Exits with 1 when it is not allowed. */
@Command(
    name = "explain",
    description = "Tells why somebody may do something with a record, or may not.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:it is allowed", "1:it is refused, or cannot be explained"},
    mixinStandardHelpOptions = true)
public final class ExplainCommand extends SiteCommand {

  @Parameters(
      index = "0",
      paramLabel = "RECORD",
      description =
          "The record, app/object/number; app/object for creating one; app/view.NAME for a view,"
              + " app/file_class.NAME for a class of files.")
  private String record = "";

  @Parameters(
      index = "1",
      paramLabel = "ACTION",
      description =
          "read, create, delete, export, take:TRANSITION, or read, update, create, export with a"
              + " field, such as update:category; open of a view; add, view, download, delete of a"
              + " class of files.")
  private String action = "";

  @Option(
      names = "--as",
      paramLabel = "LOGIN",
      description = "The person it is about (default: who signs in).")
  private @Nullable String whom;

  @Option(
      names = "--on-behalf-of",
      paramLabel = "LOGIN",
      description = "The person in whose place that one acts.")
  private @Nullable String away;

  @Override
  int at(Site site) {
    Json answer = site.explain(ExplainAsked.of(record, action, people()));
    if (json()) {
      print(answer);
    } else {
      print(new ExplainText(answer).text());
    }
    return allowed(answer) ? DONE : NOT_DONE;
  }

  private ExplainAsked.People people() {
    return new ExplainAsked.People(Optional.ofNullable(whom), Optional.ofNullable(away));
  }

  static boolean allowed(Json answer) {
    return answer.at("allowed") instanceof Json.Flag flag && flag.value();
  }
}
