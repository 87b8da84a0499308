package io.formwork.core.screen;

import io.formwork.core.right.Reach;
import io.formwork.metadata.model.ObjectType;
import java.util.Locale;

/** What a list offers beside its rows, where its definition says so and the person may. */
public enum ListAction {
  CREATE,
  /** Bringing records in from a file. */
  IMPORT,
  /** The same with many records at once. */
  BULK,
  /** Saving the list as a file. */
  EXPORT_XLSX;

  /** As definitions write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether the person could ever do it with records of the object. */
  public boolean within(Reach reach, ObjectType type) {
    return switch (this) {
      case CREATE -> reach.creates(type);
      case IMPORT -> reach.imports(type) && (reach.creates(type) || reach.updates(type));
      case BULK -> reach.updates(type) || reach.deletes(type) || !reach.transitions(type).isEmpty();
      case EXPORT_XLSX -> reach.exports(type);
    };
  }
}
