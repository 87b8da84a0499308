package io.formwork.core.difference;

import io.formwork.metadata.model.Declaration;
import java.util.List;

/** One difference between what an application declared before and what it declares now. */
public sealed interface Difference {

  /** What is spoken of: as it will be, or as it was when it is removed. */
  Declaration thing();

  record Added(Declaration thing) implements Difference {}

  record Removed(Declaration thing) implements Difference {}

  /** Another name for the same thing, as {@code renamed_from} says. */
  record Renamed(Declaration before, Declaration thing) implements Difference {}

  /** A field that becomes a relation, a list that becomes a board. */
  record Replaced(Declaration before, Declaration thing) implements Difference {}

  /** One key of a thing. What was not written is an empty list. */
  record Changed(Declaration before, Declaration thing, String key) implements Difference {

    public List<String> was() {
      return before.at(key);
    }

    public List<String> becomes() {
      return thing.at(key);
    }

    /** {@code field.required}: whose key it is. */
    public String of() {
      return thing.thing() + "." + key;
    }
  }
}
