package io.formwork.launcher.release;

import io.formwork.core.deployment.Proposal;
import io.formwork.launcher.Refusal;
import io.formwork.launcher.json.Json;
import io.formwork.launcher.terminal.Question;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Mixin;

/** Shows a plan, asks, publishes exactly that plan, and tells what came of it. */
abstract class PublishingCommand extends SiteCommand {

  @Mixin private PublishOptions options = new PublishOptions();

  abstract Proposal proposal();

  @Override
  int at(Site site) {
    if (json() && !options.yes()) {
      throw new Refusal("With --json nobody is asked; say --yes, and --plan for a plan you know.");
    }
    Proposal proposal = proposal();
    PlanAnswer answer = site.plan(proposal);
    return switch (answer) {
      case PlanAnswer.Wrong wrong -> tell(wrong.json(), wrong.report(), NOT_DONE);
      case PlanAnswer.Plan plan -> agreed(site, proposal, plan);
    };
  }

  private int agreed(Site site, Proposal proposal, PlanAnswer.Plan plan) {
    if (!options.plan().map(plan.hash()::equals).orElse(true)) {
      return stale(site, plan, List.of("This is no longer the plan with the hash of --plan."));
    }
    String shown = new PlanText(ink()).of(plan);
    if (!plan.refused().isEmpty()) {
      return tell(plan.json(), shown, NOT_DONE);
    }
    if (plan.isEmpty()) {
      return tell(new PublishAnswer.Done(plan.releases()).json(), shown, DONE);
    }
    tellPeople(shown + "\n");
    if (!confirmed()) {
      tellPeople("Nothing was published.\n");
      return NOT_DONE;
    }
    return publish(site, proposal, plan);
  }

  private boolean confirmed() {
    return options.yes()
        || Question.onConsole()
            .yes("Publish this?")
            .orElseThrow(() -> new Refusal("Nobody is here to ask; say --yes to publish."));
  }

  private int publish(Site site, Proposal proposal, PlanAnswer.Plan plan) {
    long begun = System.nanoTime();
    PublishAnswer answer = site.publish(proposal, plan.hash(), options.comment());
    double seconds = (System.nanoTime() - begun) / 1e9;
    return switch (answer) {
      case PublishAnswer.Done done -> tell(done.json(), published(done, seconds), DONE);
      case PublishAnswer.Refused refused -> stale(site, plan, refused.reasons());
      case PublishAnswer.Wrong wrong ->
          tell(Json.object().with("report", Json.of(wrong.report())), wrong.report(), NOT_DONE);
    };
  }

  private String published(PublishAnswer.Done done, double seconds) {
    StringBuilder text = new StringBuilder();
    done.releases()
        .forEach((app, release) ->
            text.append(
                String.format(
                    Locale.ROOT, "Published %s release %d in %.2f s.%n", app, release, seconds)));
    return done.releases().isEmpty() ? "Nothing had changed.\n" : text.toString();
  }

  /** Says who was faster, if somebody was. */
  private int stale(Site site, PlanAnswer.Plan plan, List<String> reasons) {
    List<ReleaseLine> since =
        site.releases().stream()
            .filter(
                line -> line.number() >= plan.releases().getOrDefault(line.app(), Long.MAX_VALUE))
            .toList();
    StringBuilder text = new StringBuilder();
    reasons.forEach(reason -> text.append(reason).append('\n'));
    since.forEach(line -> text.append(new ReleaseTable(List.of(line)).sentence(line)).append('\n'));
    text.append("Nothing was published; look at the plan again.\n");
    Json json =
        Json.object()
            .with("refused", Json.texts(reasons))
            .with("since", Json.of(since.stream().map(ReleaseLine::json).toList()));
    return tell(json, text.toString(), STALE);
  }

  private int tell(Json forPrograms, String forPeople, int code) {
    if (json()) {
      print(forPrograms);
    }
    tellPeople(forPeople);
    return code;
  }

  private void tellPeople(String text) {
    if (!json()) {
      print(text);
    }
  }
}
