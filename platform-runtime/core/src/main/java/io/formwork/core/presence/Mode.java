package io.formwork.core.presence;

/** What somebody does with a record (X38); the later is what others must know of first. */
public enum Mode {
  /** Reads it. */
  VIEW,
  /** Changes its fields. */
  EDIT,
  /** Writes an answer in its conversation. */
  REPLY
}
