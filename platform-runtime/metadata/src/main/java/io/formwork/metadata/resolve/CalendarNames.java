package io.formwork.metadata.resolve;

import io.formwork.metadata.definition.Kind;
import io.formwork.metadata.model.WorkCalendar;
import io.formwork.metadata.yaml.YamlNode;
import java.util.HashMap;
import java.util.Map;

/** The calendars of the application, the built-in one among them. */
final class CalendarNames {

  private final Resolution resolution;

  CalendarNames(Resolution resolution) {
    this.resolution = resolution;
  }

  boolean find(YamlNode.Scalar name) {
    Map<String, Object> known = new HashMap<>(resolution.written().byName(Kind.CALENDAR));
    known.put(WorkCalendar.ALWAYS, WorkCalendar.ALWAYS);
    return resolution.lookup().find("calendar", known, name).isPresent();
  }
}
