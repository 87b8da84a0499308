package io.formwork.persistence.schema;

import io.formwork.core.deployment.Change;
import java.util.List;

/**
 * A change with the statements that make it.
 *
 * @param first statements about the table itself
 * @param then statements that need all tables to be there: references, indexes
 */
record Step(Change change, List<String> first, List<String> then) {

  Step {
    first = List.copyOf(first);
    then = List.copyOf(then);
  }
}
