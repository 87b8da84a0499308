package io.formwork.metadata.check;

import io.formwork.metadata.bpmn.Drawing;
import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.diagnostic.Suggestion;
import io.formwork.metadata.expression.Source;
import io.formwork.metadata.model.Lifecycle;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Process;
import io.formwork.metadata.resolve.Resolved;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Every event of a drawing waits for something that can happen: a time that can be read, or a
 * transition of the object.
 */
final class EventsAreKnown implements ApplicationCheck {

  private static final Set<String> WAITING =
      Set.of("boundaryEvent", "intermediateCatchEvent", "receiveTask");

  /** What stands before the duration of a timer that repeats. */
  private static final Pattern REPEATS = Pattern.compile("^R\\d*/");

  @Override
  public void check(Resolved application, Problems problems) {
    application
        .drawings()
        .forEach((name, drawing) -> {
          Set<String> transitions = transitions(application, name);
          for (Drawing.Node node : drawing.nodes()) {
            node.timer().ifPresent(timer -> duration(timer, problems));
            node.message().ifPresent(message -> message(message, transitions, problems));
            waits(drawing, node, problems);
          }
        });
  }

  private static Set<String> transitions(Resolved application, String name) {
    Process process = application.model().processes().get(name);
    return Optional.ofNullable(process)
        .map(p -> application.model().objects().get(p.about()))
        .flatMap(ObjectType::lifecycle)
        .map(Lifecycle::transitions)
        .map(Map::keySet)
        .orElse(Set.of());
  }

  private static void duration(Source timer, Problems problems) {
    try {
      if (Duration.parse(REPEATS.matcher(timer.text()).replaceFirst("")).isPositive()) {
        return;
      }
    } catch (DateTimeException e) {
      // told below, as a duration that is not positive
    }
    problems.error(
        "Wrong value",
        "A timer's duration is written as BPMN has it, PT15M or P1D; \"%s\" is none."
            .formatted(timer.text()),
        timer.span());
  }

  private static void message(Source message, Set<String> transitions, Problems problems) {
    if (!transitions.contains(message.text())) {
      problems.error(
          "Unknown transition",
          "An event waits for a transition of the record, and there is no \"%s\".%s"
              .formatted(message.text(), Suggestion.sentence(message.text(), transitions)),
          message.span());
    }
  }

  private static void waits(Drawing drawing, Drawing.Node node, Problems problems) {
    boolean triggers =
        node.type().equals("startEvent")
            && node.parent()
                .flatMap(drawing::node)
                .map(Drawing.Node::isEventTriggered)
                .orElse(false);
    boolean waits = triggers || WAITING.contains(node.type());
    if (waits && node.timer().isEmpty() && node.message().isEmpty()) {
      problems.error(
          "Waits for nothing",
          "The event \"%s\" has neither a duration nor a message.".formatted(node.id()),
          node.span());
    }
  }
}
