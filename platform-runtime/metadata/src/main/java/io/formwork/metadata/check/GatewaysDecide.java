package io.formwork.metadata.check;

import io.formwork.metadata.bpmn.Drawing;
import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.resolve.Resolved;
import java.util.List;
import java.util.Set;

/**
 * A gateway that decides always finds a way: each arrow but the default has a condition. No other
 * node has conditions.
 */
final class GatewaysDecide implements ApplicationCheck {

  private static final Set<String> DECIDING = Set.of("exclusiveGateway", "inclusiveGateway");

  @Override
  public void check(Resolved application, Problems problems) {
    for (Drawing drawing : application.drawings().values()) {
      for (Drawing.Node node : drawing.nodes()) {
        List<Drawing.Flow> ways = drawing.from(node.id());
        if (DECIDING.contains(node.type()) && ways.size() > 1) {
          gateway(node, ways, problems);
        } else {
          other(node, ways, problems);
        }
      }
    }
  }

  private static void gateway(Drawing.Node node, List<Drawing.Flow> ways, Problems problems) {
    String otherwise = node.defaultFlow().orElse("");
    if (ways.stream().noneMatch(way -> way.id().equals(otherwise))) {
      problems.error(
          "No default way",
          "When no condition holds, the gateway \"%s\" needs an arrow to take: its \"default\"."
              .formatted(node.id()),
          node.span());
    }
    for (Drawing.Flow way : ways) {
      boolean isDefault = way.id().equals(otherwise);
      if (!isDefault && way.condition().isEmpty()) {
        problems.error(
            "Missing condition",
            "The arrow \"%s\" leaves a gateway and says not when.".formatted(way.id()),
            way.span());
      }
      if (isDefault && way.condition().isPresent()) {
        problems.error("Contradiction", "The default way has no condition of its own.", way.span());
      }
    }
  }

  private static void other(Drawing.Node node, List<Drawing.Flow> ways, Problems problems) {
    ways.stream()
        .filter(way -> way.condition().isPresent())
        .forEach(way ->
            problems.error(
                "Condition without a gateway",
                "Only an exclusive or inclusive gateway with several ways decides; \"%s\" is none."
                    .formatted(node.id()),
                way.span()));
  }
}
