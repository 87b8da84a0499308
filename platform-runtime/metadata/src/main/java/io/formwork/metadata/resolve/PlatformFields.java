package io.formwork.metadata.resolve;

import io.formwork.metadata.diagnostic.Span;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.Field.Origin;
import io.formwork.metadata.model.FieldBuilder;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.Label;
import io.formwork.metadata.model.ObjectType;
import java.util.List;
import java.util.Optional;

/**
 * The fields that an object has without writing them: of the platform, of a lifecycle, of a clock.
 */
final class PlatformFields {

  private static final int CODE_LENGTH = 40;

  private final Labels labels;
  private final SystemTexts texts;

  PlatformFields(Labels labels, SystemTexts texts) {
    this.labels = labels;
    this.texts = texts;
  }

  /** What every record has. */
  List<Field> ofEvery(WrittenObject object) {
    FieldType number = new FieldType.Whole(0, Long.MAX_VALUE);
    FieldType moment = new FieldType.Moment();
    FieldType person = new FieldType.Reference(ObjectType.USER);
    return List.of(
        system(object, "id", number),
        system(object, "version", number),
        system(object, "created_at", moment),
        system(object, "created_by", person),
        system(object, "updated_at", moment));
  }

  /**
   * The state, its kind and its outcome. The last two follow from the first and are never stored.
   */
  List<Field> ofLifecycle(WrittenObject object) {
    String name = object.stateField();
    String text = texts.has(name) ? name : "status";
    FieldType type = new FieldType.State(object.name());
    Field state = field(object, name, text, type).column(name).build();
    StateWords words = new StateWords(object.states());
    FieldType kind = new FieldType.StateKindOf(object.name());
    FieldType outcome = new FieldType.Text(CODE_LENGTH);
    return List.of(
        state,
        field(object, name + "_kind", "_kind", kind)
            .origin(Origin.SYSTEM)
            .computed(Optional.of(words.kindOf(state)))
            .build(),
        field(object, name + "_outcome", "_outcome", outcome)
            .origin(Origin.SYSTEM)
            .computed(Optional.of(words.outcomeOf(state)))
            .build());
  }

  /** The deadline and what it is counted from. */
  List<Field> ofClock(WrittenObject object, String clock) {
    FieldType moment = new FieldType.Moment();
    Field due = clock(object, clock, ".due", moment);
    Field stopped = clock(object, clock, ".stopped_at", moment);
    return List.of(
        due,
        clock(object, clock, ".elapsed", new FieldType.Span()),
        clock(object, clock, ".running_since", moment),
        stopped,
        field(object, clock + ".breached", ".breached", new FieldType.Flag())
            .origin(Origin.CLOCK)
            .computed(Optional.of(Breach.of(due, stopped)))
            .build());
  }

  /** The reference of an owned object to its owner. */
  Field ofOwner(WrittenObject object, String owner, String ownerBorn, Label ownerTitle) {
    Label title = titled(object, owner, ownerTitle);
    FieldType type = new FieldType.Reference(owner);
    return Field.of(owner, title, type).column(ownerBorn).required(true).build();
  }

  private Field system(WrittenObject object, String name, FieldType type) {
    return field(object, name, name, type).origin(Origin.SYSTEM).column(name).build();
  }

  private Field clock(WrittenObject object, String clock, String part, FieldType type) {
    return field(object, clock + part, part, type)
        .origin(Origin.CLOCK)
        .column(clock + part.replace('.', '_'))
        .build();
  }

  /** A field that the platform titles itself, with its text of that name. */
  FieldBuilder field(WrittenObject object, String name, String text, FieldType type) {
    return Field.of(name, titled(object, name, texts.of(text)), type);
  }

  private Label titled(WrittenObject object, String name, Label title) {
    Span span = object.span();
    return labels.label(object.name() + "." + name, Optional.empty(), title, span);
  }
}
