package io.formwork.metadata.check;

import io.formwork.metadata.definition.Definition;
import io.formwork.metadata.diagnostic.Diagnostic;
import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.diagnostic.Suggestion;
import io.formwork.metadata.resolve.Resolved;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Takes out the warnings that their definitions accept by name. An acceptance that nothing answers
 * to is told in its turn, so that none outlives what it was written for.
 */
public final class Acceptances {

  private final Set<Acceptance> written = new LinkedHashSet<>();
  private final Set<Acceptance> used = new LinkedHashSet<>();
  private final Set<String> names = new TreeSet<>();

  /** What remains to be told of one application, and what is wrong with its acceptances. */
  public List<Diagnostic> remaining(Resolved application, Collection<Diagnostic> found) {
    Problems wrong = new Problems();
    for (Definition definition : application.definitions()) {
      List<Acceptance> acceptances = Acceptance.of(definition);
      written.addAll(acceptances);
      acceptances.forEach(acceptance -> check(application, definition, acceptance, found, wrong));
    }
    List<Diagnostic> remaining = new ArrayList<>(wrong.sorted());
    found.stream().filter(d -> !isAccepted(application, d)).forEach(remaining::add);
    return remaining;
  }

  private static void check(
      Resolved application,
      Definition definition,
      Acceptance acceptance,
      Collection<Diagnostic> found,
      Problems problems) {
    if (acceptance.reason().text().isBlank()) {
      problems.error(
          "No reason",
          "Whoever accepts a warning says why, so that the next reader need not ask.",
          acceptance.reason().span());
    }
    boolean refuses =
        found.stream()
            .filter(Diagnostic::isError)
            .filter(error -> error.name().equals(acceptance.warning()))
            .anyMatch(error -> isOf(application, definition, error));
    if (refuses) {
      problems.error(
          "Not to be accepted",
          "\"%s\" is an error: what it says must be mended. Only warnings are accepted."
              .formatted(acceptance.warning()),
          acceptance.span());
    }
  }

  private boolean isAccepted(Resolved application, Diagnostic found) {
    if (found.isError()) {
      return false;
    }
    names.add(found.name());
    List<Acceptance> covering =
        application.definition(found.span().file()).stream()
            .flatMap(definition -> Acceptance.of(definition).stream())
            .filter(acceptance -> acceptance.covers(found))
            .toList();
    used.addAll(covering);
    return !covering.isEmpty();
  }

  private static boolean isOf(Resolved application, Definition definition, Diagnostic found) {
    return application
        .definition(found.span().file())
        .filter(of -> of.kind() == definition.kind() && of.name().equals(definition.name()))
        .isPresent();
  }

  /**
   * Tells the acceptances that nothing answered to. To be asked when every check has been made of
   * every application; while there are errors, some have not.
   */
  public void tellIdle(Problems problems) {
    for (Acceptance acceptance : written) {
      if (!used.contains(acceptance)) {
        String part = acceptance.part().map(" at \"%s\""::formatted).orElse("");
        problems.warning(
            "Accepts nothing",
            "No warning \"%s\" is given here%s. Take the acceptance out.%s"
                .formatted(
                    acceptance.warning(),
                    part,
                    Suggestion.sentence(acceptance.warning(), others(acceptance))),
            acceptance.span());
      }
    }
  }

  private Set<String> others(Acceptance acceptance) {
    Set<String> others = new TreeSet<>(names);
    others.remove(acceptance.warning());
    return others;
  }
}
