package io.formwork.launcher.tutorial;

import java.util.List;

/** Something that the tutorial asks its reader to do, or says that he will see. */
sealed interface Step {

  /** The line of the tutorial, counted from 1. */
  int line();

  /** The whole of a file. */
  record Write(int line, String path, String text) implements Step {}

  /** A change of a file that is there. */
  record Edit(int line, String path, How how, String anchor, String text) implements Step {}

  /** Where the text of an edit goes: the line that is meant begins with its anchor. */
  enum How {
    BELOW,
    INSTEAD_OF,
    AT_THE_END,
    DELETE
  }

  /** Lines for a shell, one after another. */
  record Commands(int line, List<String> commands) implements Step {}

  /** What is shown in answer to what was done before. */
  record Shown(int line, String text) implements Step {}
}
