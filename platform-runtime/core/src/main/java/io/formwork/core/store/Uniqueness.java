package io.formwork.core.store;

import io.formwork.core.message.Message;
import io.formwork.core.message.Refusal.Problem;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.Label;
import io.formwork.metadata.model.Unique;
import java.util.List;
import java.util.Optional;

/** What a person is told whose record would have values that only one may have. */
public final class Uniqueness {

  private Uniqueness() {}

  /** The problem, at the first of the fields that must differ together. */
  public static Problem broken(Unique unique) {
    Message message =
        unique.message().<Message>map(Message.Declared::new).orElseGet(() -> plain(unique));
    return new Problem(Optional.of(unique.fields().getFirst().name()), message);
  }

  private static Message plain(Unique unique) {
    List<Label> titles = unique.fields().stream().map(Field::title).toList();
    return titles.size() == 1
        ? Message.of("field.not_unique", titles.getFirst())
        : Message.of("record.not_unique", titles);
  }
}
