package io.formwork.metadata.check;

import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.diagnostic.Span;
import io.formwork.metadata.diagnostic.Suggestion;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Demo;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Scenario;
import io.formwork.metadata.model.Seed;
import io.formwork.metadata.resolve.Resolved;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whoever acts, holds a task or is told something in a story is one of the people that the seeds
 * bring.
 */
final class StoriesKnowTheirPeople implements ApplicationCheck {

  @Override
  public void check(Resolved application, Problems problems) {
    ApplicationModel model = application.model();
    for (Scenario scenario : model.scenarios().values()) {
      List<Seed> seeds =
          model.seeds().values().stream()
              .filter(seed -> scenario.seeds().contains(seed.name()))
              .toList();
      check(scenario.steps(), people(seeds), problems);
    }
    Set<String> everybody = people(model.seeds().values());
    for (Demo demo : model.demos().values()) {
      demo.stories().forEach(story -> check(story.steps(), everybody, problems));
    }
  }

  private static Set<String> people(Collection<Seed> seeds) {
    Set<String> logins = new TreeSet<>();
    for (Seed seed : seeds) {
      if (seed.object().equals(ObjectType.USER)) {
        seed.entries().forEach(entry -> logins.add(String.valueOf(entry.values().get("login"))));
      }
    }
    return logins;
  }

  private static void check(List<Scenario.Step> steps, Set<String> people, Problems problems) {
    for (Scenario.Step step : steps) {
      step.actor().ifPresent(actor -> person(actor, people, step.span(), problems));
      step.instead().ifPresent(away -> person(away, people, step.span(), problems));
      if (step.deed() instanceof Scenario.Expect expect) {
        expect.told().forEach(told -> person(told.to(), people, step.span(), problems));
        expect.notTold().forEach(told -> person(told.to(), people, step.span(), problems));
        expect.openTasks().orElse(List.of()).stream()
            .flatMap(task -> task.assignee().stream())
            .forEach(assignee -> person(assignee, people, step.span(), problems));
      }
    }
  }

  /** A path such as {@code t.assignee} is known only when the story is played. */
  private static void person(String login, Set<String> people, Span span, Problems problems) {
    if (!login.contains(".") && !people.contains(login)) {
      problems.error(
          "Unknown person",
          "The seeds bring nobody with the login \"%s\".%s"
              .formatted(login, Suggestion.sentence(login, people)),
          span);
    }
  }
}
