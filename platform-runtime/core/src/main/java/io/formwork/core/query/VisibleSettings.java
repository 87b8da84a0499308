package io.formwork.core.query;

import io.formwork.metadata.model.Setting;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The settings of an application at one moment.
 *
 * @param changes how many changes there have been; who saves over another change is known by it
 */
public record VisibleSettings(long changes, List<One> settings) {

  public VisibleSettings {
    settings = List.copyOf(settings);
  }

  /**
   * One setting.
   *
   * @param value what it is worth
   * @param last nothing when nobody ever changed it
   */
  public record One(Setting setting, Object value, Optional<LastChange> last) {

    public boolean isDefault() {
      return value.equals(setting.defaultValue());
    }
  }

  /** When it was changed last, and the name of who did. */
  public record LastChange(Instant at, String by) {}
}
