package io.formwork.launcher.coverage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which requirements are covered.
 *
 * @param covered ids that a test has shown to be met
 */
public record Coverage(List<Requirement> requirements, Set<String> covered) {

  public Coverage {
    requirements = List.copyOf(requirements);
    covered = Set.copyOf(covered);
  }

  /** What one source asks for: how much of it is covered, and what is not. */
  public record Share(int covered, List<Requirement> open) {
    public Share {
      open = List.copyOf(open);
    }
  }

  /** By the document that asks, in its order. */
  public Map<String, Share> bySource() {
    Map<String, List<Requirement>> asked = new LinkedHashMap<>();
    for (Requirement requirement : requirements) {
      asked.computeIfAbsent(requirement.source(), ignored -> new ArrayList<>()).add(requirement);
    }
    Map<String, Share> shares = new LinkedHashMap<>();
    asked.forEach((source, all) -> shares.put(source, share(all)));
    return shares;
  }

  private Share share(List<Requirement> asked) {
    List<Requirement> open =
        asked.stream().filter(requirement -> !covered.contains(requirement.id())).toList();
    return new Share(asked.size() - open.size(), open);
  }
}
