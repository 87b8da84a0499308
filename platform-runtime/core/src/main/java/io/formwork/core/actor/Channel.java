package io.formwork.core.actor;

/** Through what somebody or something writes. The journal keeps it beside who and why. */
public enum Channel {
  /** The pages in a browser. */
  SCREEN,
  /** The interface for programs. */
  REST,
  /** A file of records that somebody brought in. */
  IMPORT,
  /** A file that was put to a record. */
  UPLOAD,
  /** A step of a process that nobody's act set off. */
  PROCESS,
  /** A timer that fell due. */
  TIMER,
  /** The records that come with an application. */
  SEED,
  /** A sign-in, which brought what somebody outside says of the person. */
  SIGN_IN,
  /** A program on the machine itself: the command line, scenarios. */
  COMMAND_LINE
}
