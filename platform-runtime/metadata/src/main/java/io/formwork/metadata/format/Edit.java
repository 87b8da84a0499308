package io.formwork.metadata.format;

import java.util.Comparator;
import java.util.List;

/** A stretch of a text, in characters, that another takes the place of. */
record Edit(int from, int to, String text) {

  boolean overlaps(Edit other) {
    return from < other.to && other.from < to;
  }

  /** The text with all edits made; they do not overlap. */
  static String apply(List<Edit> edits, String text) {
    StringBuilder changed = new StringBuilder(text);
    edits.stream()
        .sorted(Comparator.comparingInt(Edit::from).reversed())
        .forEach(edit -> changed.replace(edit.from(), edit.to(), edit.text()));
    return changed.toString();
  }
}
