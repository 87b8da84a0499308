package io.formwork.process.drawing;

/** What an event of a drawing waits for or does. */
public sealed interface DrawnEvent {

  /**
   * A timer.
   *
   * @param text as written: {@code PT15M}, {@code R3/PT15M}
   */
  record Timer(String text) implements DrawnEvent {}

  /**
   * A message or a signal; to a process of ours the two are the same.
   *
   * @param name the name of a transition
   */
  record Signal(String name) implements DrawnEvent {}

  /** Ends all that still runs beside it. */
  record Terminate() implements DrawnEvent {}

  /** An event that the engine does not run, such as {@code escalationEventDefinition}. */
  record Other(String element) implements DrawnEvent {}
}
