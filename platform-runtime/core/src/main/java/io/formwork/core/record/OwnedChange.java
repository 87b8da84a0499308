package io.formwork.core.record;

import java.util.OptionalLong;

/** What happens to one record that another owns, in the save of its owner. */
public sealed interface OwnedChange {

  /** A new one; the reference to its owner is filled in by the platform. */
  record Added(Changes values) implements OwnedChange {}

  /**
   * One that is there gets other values.
   *
   * @param expected the version that was seen; absent to apply to whatever stands there
   */
  record Changed(long id, OptionalLong expected, Changes changes) implements OwnedChange {}

  /**
   * One that is there goes.
   *
   * @param expected the version that was seen; absent to delete whatever stands there
   */
  record Deleted(long id, OptionalLong expected) implements OwnedChange {}
}
