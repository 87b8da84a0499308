package io.formwork.persistence.schema;

import java.util.List;

/**
 * Statements that bring one thing into line.
 *
 * @param first statements about the table itself
 * @param then statements that need all tables to be there: references, indexes
 */
record Step(List<String> first, List<String> then) {

  Step {
    first = List.copyOf(first);
    then = List.copyOf(then);
  }

  static Step first(String statement) {
    return new Step(List.of(statement), List.of());
  }

  static Step then(String statement) {
    return new Step(List.of(), List.of(statement));
  }
}
