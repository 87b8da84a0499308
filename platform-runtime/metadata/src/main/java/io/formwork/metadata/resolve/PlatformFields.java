package io.formwork.metadata.resolve;

import io.formwork.metadata.diagnostic.Span;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.Field.Origin;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.Label;
import io.formwork.metadata.model.ObjectType;
import java.util.List;
import java.util.Optional;

/**
 * The fields that an object has without writing them: of the platform, of people, of a lifecycle,
 * of a clock.
 */
final class PlatformFields {

  private static final int NAME_LENGTH = 200;
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
        stored(object, "id", "id", number, Origin.SYSTEM),
        stored(object, "version", "version", number, Origin.SYSTEM),
        stored(object, "created_at", "created_at", moment, Origin.SYSTEM),
        stored(object, "created_by", "created_by", person, Origin.SYSTEM),
        stored(object, "updated_at", "updated_at", moment, Origin.SYSTEM));
  }

  /** What the platform knows of people. */
  List<Field> ofPeople(WrittenObject user) {
    FieldType name = new FieldType.Text(NAME_LENGTH);
    FieldType code = new FieldType.Text(CODE_LENGTH);
    Optional<Object> yes = Optional.of(true);
    return List.of(
        person(user, "login", code).withRequired(true).withSearchable(true),
        person(user, "name", name).withRequired(true).withSearchable(true),
        person(user, "email", name),
        person(user, "language", code),
        person(user, "active", new FieldType.Flag()).beginningWith(yes, Optional.empty()),
        person(user, "roles", new FieldType.Roles()));
  }

  /**
   * The state, its kind and its outcome. The last two follow from the first and are never stored.
   */
  List<Field> ofLifecycle(WrittenObject object) {
    String name = object.stateField();
    String text = texts.has(name) ? name : "status";
    FieldType type = new FieldType.State(object.name());
    Field state = stored(object, name, text, type, Origin.DECLARED);
    StateWords words = new StateWords(object.states());
    FieldType kind = new FieldType.StateKindOf(object.name());
    FieldType outcome = new FieldType.Text(CODE_LENGTH);
    return List.of(
        state,
        computed(object, name + "_kind", "_kind", kind, Origin.SYSTEM)
            .computedAs(Optional.of(words.kindOf(state))),
        computed(object, name + "_outcome", "_outcome", outcome, Origin.SYSTEM)
            .computedAs(Optional.of(words.outcomeOf(state))));
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
        computed(object, clock + ".breached", ".breached", new FieldType.Flag(), Origin.CLOCK)
            .computedAs(Optional.of(Breach.of(due, stopped))));
  }

  /** The reference of an owned object to its owner. */
  Field ofOwner(WrittenObject object, String owner, Label ownerTitle) {
    Label title = titled(object, owner, ownerTitle);
    FieldType type = new FieldType.Reference(owner);
    return Field.of(owner, title, type, Origin.DECLARED, Optional.of(owner)).withRequired(true);
  }

  private Field person(WrittenObject user, String name, FieldType type) {
    return stored(user, name, name, type, Origin.DECLARED);
  }

  private Field clock(WrittenObject object, String clock, String part, FieldType type) {
    Label title = titled(object, clock + part, texts.of(part));
    return Field.of(
        clock + part, title, type, Origin.CLOCK, Optional.of(clock + part.replace('.', '_')));
  }

  private Field stored(
      WrittenObject object, String name, String text, FieldType type, Origin origin) {
    return Field.of(name, titled(object, name, texts.of(text)), type, origin, Optional.of(name));
  }

  private Field computed(
      WrittenObject object, String name, String text, FieldType type, Origin origin) {
    return Field.of(name, titled(object, name, texts.of(text)), type, origin, Optional.empty());
  }

  private Label titled(WrittenObject object, String name, Label title) {
    Span span = object.span();
    return labels.label(object.name() + "." + name, Optional.empty(), title, span);
  }
}
