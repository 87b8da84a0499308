package io.formwork.rest.problem;

import io.formwork.metadata.diagnostic.Suggestion;
import java.util.Collection;

/** The end of a sentence about a name that is not known: what was probably meant. */
public final class Suggested {

  private Suggested() {}

  /** With a space before it; nothing when no known name is near. */
  public static Sentence of(String written, Collection<String> known) {
    return Suggestion.nearest(written, known)
        .map(name -> Sentence.of("suggestion", name))
        .orElseGet(() -> new Sentence.Verbatim(""));
  }
}
