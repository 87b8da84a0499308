package io.formwork.core.screen;

import io.formwork.core.query.VisibleSettings.LastChange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The settings of an application as an administrator changes them.
 *
 * @param changes how many changes there had been when it was made
 * @param past the last changes, the newest first
 */
public record SettingsScreen(long changes, List<Item> items, List<Past> past) {

  public SettingsScreen {
    items = List.copyOf(items);
    past = List.copyOf(past);
  }

  /**
   * One setting.
   *
   * @param input the box with what it is worth
   * @param standard the default, in words
   * @param standardValue the default
   * @param last when it was changed last and by whom, if ever
   */
  public record Item(
      FormScreen.Input input,
      String standard,
      Object standardValue,
      boolean isStandard,
      Optional<LastChange> last) {}

  /** What somebody has changed at once. */
  public record Past(Instant at, String by, List<Step> steps) {
    public Past {
      steps = List.copyOf(steps);
    }
  }

  /** What a setting was worth before and after, in words. */
  public record Step(String title, String before, String after) {}
}
