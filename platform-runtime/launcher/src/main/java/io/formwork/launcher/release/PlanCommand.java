package io.formwork.launcher.release;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code formwork plan}. Exits with 1 when the definitions would not be published. */
@Command(
    name = "plan",
    description = "Tells what publishing definitions would do, and does nothing.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:it would be published", "1:it would be refused, or cannot be planned"},
    mixinStandardHelpOptions = true)
public final class PlanCommand extends SiteCommand {

  @Mixin private DefinitionsFolder definitions = new DefinitionsFolder();

  @Override
  int at(Site site) {
    PlanAnswer answer = site.plan(definitions.proposal());
    if (json()) {
      print(answer.json());
    }
    return switch (answer) {
      case PlanAnswer.Plan plan -> {
        printForPeople(new PlanText(ink()).of(plan));
        yield plan.refused().isEmpty() ? DONE : NOT_DONE;
      }
      case PlanAnswer.Wrong wrong -> {
        printForPeople(wrong.report());
        yield NOT_DONE;
      }
    };
  }

  private void printForPeople(String text) {
    if (!json()) {
      print(text);
    }
  }
}
