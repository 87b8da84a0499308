package io.formwork.core.command;

import io.formwork.core.record.StoredRecord;

/** A write that was judged and checked, and only has to be stored. */
@FunctionalInterface
interface PreparedWrite {

  /** Stores it, with its journal and its events; the record as it is then. */
  StoredRecord store();
}
