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
 * @param claimed ids that a definition says it serves
 */
public record Coverage(List<Requirement> requirements, Set<String> covered, Set<String> claimed) {

  public Coverage {
    requirements = List.copyOf(requirements);
    covered = Set.copyOf(covered);
    claimed = Set.copyOf(claimed);
  }

  /**
   * What one source asks for: how much of it is covered, what a definition serves and no test has
   * shown, and what nothing speaks of.
   */
  public record Share(int covered, List<Requirement> claimed, List<Requirement> open) {
    public Share {
      claimed = List.copyOf(claimed);
      open = List.copyOf(open);
    }

    public int asked() {
      return covered + claimed.size() + open.size();
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
    List<Requirement> claimed = new ArrayList<>();
    List<Requirement> open = new ArrayList<>();
    for (Requirement requirement : asked) {
      if (!covered.contains(requirement.id())) {
        (this.claimed.contains(requirement.id()) ? claimed : open).add(requirement);
      }
    }
    return new Share(asked.size() - claimed.size() - open.size(), claimed, open);
  }
}
