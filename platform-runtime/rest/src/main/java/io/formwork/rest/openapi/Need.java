package io.formwork.rest.openapi;

/** What somebody must be able to do, if only with some record, for an operation to concern him. */
public enum Need {
  /** Nothing, not even to have signed in. */
  NO_SIGN_IN,
  NOTHING,
  READ,
  /** To read it, where the object says who is at its records. */
  WATCH,
  /** To be told what happened to it. */
  HISTORY,
  CREATE,
  UPDATE,
  /** To change it, and to be told what happened to it. */
  UNDO,
  DELETE,
  TAKE,
  EXPORT,
  IMPORT,
  ADMINISTER,
  /** The platform was started with a clock that can be moved. */
  TEST_CLOCK;

  /** Whether somebody who sees it may still not do it. */
  boolean mayBeRefused() {
    return switch (this) {
      case NO_SIGN_IN, NOTHING, READ, WATCH, HISTORY, TEST_CLOCK -> false;
      case CREATE, UPDATE, UNDO, DELETE, TAKE, EXPORT, IMPORT, ADMINISTER -> true;
    };
  }
}
