package io.formwork.core.store;

import java.util.List;

/** The tree of organisational units, which all applications share. */
public interface UnitStore {

  /** The unit and all below it. */
  List<Long> withBelow(long unit);

  /** The units that the person manages and all below them. */
  List<Long> managedBy(long person);
}
