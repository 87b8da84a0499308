package io.formwork.ui.show;

import java.util.List;
import java.util.stream.Collectors;

/** Tags as chips, each with a dot in a colour of its own that is the same everywhere. */
final class TagShow {

  /** As many as the style sheet has classes {@code fw-tag-1}, {@code fw-tag-2}, ... */
  private static final int COLOURS = 6;

  private TagShow() {}

  static Shown of(List<?> tags) {
    String all = tags.stream().map(Object::toString).collect(Collectors.joining(", "));
    return Shown.several(all, tags.stream().map(tag -> chip(tag.toString())).toList());
  }

  private static Shown chip(String tag) {
    int colour = 1 + Math.floorMod(tag.hashCode(), COLOURS);
    return new Shown(tag, "fw-tag fw-tag-" + colour, tag);
  }
}
