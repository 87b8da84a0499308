package io.formwork.ui.record;

import static io.formwork.ui.text.Texts.text;

import io.formwork.core.query.Row;
import io.formwork.core.record.Changes;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Who is to read a message, from everybody in the conversation to nobody outside the staff. */
enum Visibility {
  /** Whoever may read the record. */
  PUBLIC,
  /** The staff only. */
  INTERNAL,
  /** The staff only, and of all that is saved with it nobody else is told (X36). */
  HIDDEN;

  /** Those that a person may choose who may fill in these fields; one is no choice. */
  static List<Visibility> among(Set<String> fillable) {
    return List.of(values()).stream()
        .filter(one -> one == PUBLIC || fillable.contains(one.field()))
        .toList();
  }

  static Visibility of(Row message) {
    if (isSet(message, HIDDEN)) {
      return HIDDEN;
    }
    return isSet(message, INTERNAL) ? INTERNAL : PUBLIC;
  }

  private static boolean isSet(Row message, Visibility one) {
    return message.values().find(one.field()).map(Boolean.TRUE::equals).orElse(false);
  }

  /** The message with the fields that say who is to read it, among those that may be filled in. */
  Changes in(Changes message, Set<String> fillable) {
    Changes marked = message;
    for (Visibility one : among(fillable)) {
      marked = one == PUBLIC ? marked : marked.with(one.field(), one == this);
    }
    return marked;
  }

  /** The field of a message that says so; of a public one there is none. */
  String field() {
    return word();
  }

  String title() {
    return text("messages.visibility." + word());
  }

  /** What follows from choosing it. */
  String explanation() {
    return text("messages.visibility." + word() + ".more");
  }

  /** The class of what is drawn in its colour. */
  String style() {
    return "fw-" + word();
  }

  String icon() {
    return switch (this) {
      case PUBLIC -> "people";
      case INTERNAL -> "lock";
      case HIDDEN -> "hidden";
    };
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
