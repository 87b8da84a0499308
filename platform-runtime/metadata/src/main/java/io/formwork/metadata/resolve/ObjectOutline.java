package io.formwork.metadata.resolve;

import io.formwork.metadata.expression.Source;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.Label;
import java.util.Map;
import java.util.SequencedMap;

/**
 * An object of which the fields are known by name, type and title, but no expression has been read
 * yet: what expressions are checked against.
 *
 * @param fields all of them, those of the platform and of clocks included
 * @param computed the texts of computed fields, by name
 */
record ObjectOutline(
    WrittenObject written,
    Label title,
    SequencedMap<String, Field> fields,
    Map<String, Source> computed) {

  String name() {
    return written.name();
  }
}
