package io.formwork.core.value;

import io.formwork.core.message.Message;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.value.Tags;
import java.util.List;
import java.util.Optional;

/** How many tags a field may have, and how long they may be. */
final class TagLimits {

  private TagLimits() {}

  static Optional<Message> problem(Field field, FieldType.Tags type, List<?> tags) {
    if (tags.size() > type.most()) {
      return Optional.of(
          Message.of("field.too_many_tags", field.title(), type.most(), tags.size()));
    }
    return tags.stream()
        .map(String.class::cast)
        .flatMap(tag -> problem(field, type, tag).stream())
        .findFirst();
  }

  /** A rule of DRL may hand over what nobody has read yet. */
  private static Optional<Message> problem(Field field, FieldType.Tags type, String tag) {
    if (!Tags.read(tag).equals(Optional.of(tag))) {
      return Optional.of(Message.of("field.not_a_tag", field.title(), tag));
    }
    return tag.codePointCount(0, tag.length()) <= type.max()
        ? Optional.empty()
        : Optional.of(Message.of("field.tag_too_long", field.title(), tag, type.max()));
  }
}
