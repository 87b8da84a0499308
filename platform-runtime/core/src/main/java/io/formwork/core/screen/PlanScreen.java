package io.formwork.core.screen;

import io.formwork.core.deployment.Change;
import java.util.List;

/**
 * What a publish would do or has done, in the words of whoever reads it.
 *
 * @param things in the order of the plan, each with its changes
 */
public record PlanScreen(List<Thing> things) {

  public PlanScreen {
    things = List.copyOf(things);
  }

  /**
   * What changes: an object, a role, a view.
   *
   * @param title as people call it; the address where it has no title
   * @param address without the application: {@code ticket}, {@code role.agent}
   */
  public record Thing(String title, String address, List<Line> lines) {
    public Thing {
      lines = List.copyOf(lines);
    }
  }

  /**
   * One change.
   *
   * @param effects what becomes of the data, the people and the work that are there
   */
  public record Line(Change.Action action, String summary, Change.Risk risk, List<String> effects) {
    public Line {
      effects = List.copyOf(effects);
    }
  }

  public boolean isEmpty() {
    return things.isEmpty();
  }

  /** How many changes of that kind there are. */
  public long count(Change.Action action) {
    return lines().stream().filter(line -> line.action() == action).count();
  }

  /** All changes. */
  public List<Line> lines() {
    return things.stream().flatMap(thing -> thing.lines().stream()).toList();
  }
}
