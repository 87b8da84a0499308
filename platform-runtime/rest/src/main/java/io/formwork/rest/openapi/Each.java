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
  /** An object with files that the person may see. */
  FILES,
  /** A class of files that the person may add. */
  FILE_CLASS,
  /** A declared list. */
  LIST
}
