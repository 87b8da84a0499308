package io.formwork.core.scenario;

/** The story itself is wrong: it names somebody or something that is not there. */
final class StoryMistake extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StoryMistake(String message) {
    super(message);
  }
}
