package io.formwork.launcher.scaffold;

import io.formwork.metadata.definition.Kind;
import java.util.Optional;

/**
 * What somebody wants drafted.
 *
 * @param app the application it is for; need not be said where there is only one
 * @param object what it is about; need not be said where there is only one
 * @param field what a table decides
 * @param look which view it is to be
 */
record Wish(
    Kind kind,
    String name,
    Optional<String> app,
    Optional<String> object,
    Optional<String> field,
    Look look) {

  /** How a view shows records. */
  enum Look {
    LIST,
    FORM,
    BOARD
  }
}
