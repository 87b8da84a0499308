package io.formwork.rest.openapi;

/** What an operation is there once for. */
public enum Each {
  /** The platform; described in its own document, all others in those of the applications. */
  PLATFORM,
  APPLICATION,
  OBJECT,
  /** A collection of an object. */
  COLLECTION,
  /** A transition of an object. */
  TRANSITION,
  /** A declared list. */
  LIST
}
