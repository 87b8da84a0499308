package io.formwork.ui.show;

import io.formwork.core.value.PlainText;
import io.formwork.metadata.model.Choices;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.Lifecycle;
import io.formwork.metadata.model.StateKind;
import io.formwork.ui.visit.Visit;
import java.time.Instant;
import java.util.Optional;

/** Turns values into what people see: choices and states as badges, deadlines in their urgency. */
public final class Shows {

  private static final String DUE = ".due";

  private final Visit visit;

  public Shows(Visit visit) {
    this.visit = visit;
  }

  /**
   * The value of a field.
   *
   * @param name of a reference, what the record is called
   * @param kind of the state the record is in, where it is known; a deadline presses only while
   *     something is to be done
   */
  public Shown of(
      Field field, Optional<Object> value, Optional<String> name, Optional<StateKind> kind) {
    return value.map(present -> present(field, present, name, kind)).orElse(Shown.NOTHING);
  }

  private Shown present(
      Field field, Object value, Optional<String> name, Optional<StateKind> kind) {
    return switch (field.type()) {
      case FieldType.Choice choice -> choice(field, choice, value);
      case FieldType.State state -> state(state.object(), (String) value);
      case FieldType.References ignored -> Shown.plain(name.orElse(visit.format(field, value)));
      case FieldType.Reference ignored -> Shown.plain(name.orElse(visit.format(field, value)));
      case FieldType.Moment ignored when field.name().endsWith(DUE) ->
          Due.of(visit, (Instant) value, kind);
      case FieldType.Moment ignored -> moment((Instant) value);
      case FieldType.Flag ignored -> flag(field, (Boolean) value);
      case FieldType.RichText ignored -> Shown.plain(PlainText.of((String) value));
      case FieldType.Whole ignored -> number(field, value);
      case FieldType.Decimal ignored -> number(field, value);
      case FieldType.Sequence ignored -> new Shown((String) value, "fw-number", "");
      case FieldType.Text ignored -> Shown.plain((String) value);
      case FieldType.Day ignored -> Shown.plain(visit.format(field, value));
      case FieldType.Span ignored -> Shown.plain(visit.format(field, value));
      case FieldType.StateKindOf ignored -> Shown.plain(visit.format(field, value));
      case FieldType.Roles ignored -> Shown.plain(visit.format(field, value));
    };
  }

  /** The badge of a state. */
  public Shown state(String object, String state) {
    return visit
        .model()
        .object(object)
        .lifecycle()
        .map(lifecycle -> badge(lifecycle.state(state)))
        .orElse(Shown.plain(state));
  }

  private Shown badge(Lifecycle.State state) {
    return new Shown(visit.say(state.title()), "fw-badge fw-" + state.colour().orElse("grey"), "");
  }

  private Shown choice(Field field, FieldType.Choice type, Object value) {
    String title = visit.format(field, value);
    return Optional.ofNullable(visit.model().choices().get(type.choices()))
        .map(Choices::values)
        .flatMap(values -> Optional.ofNullable(values.get((String) value)))
        .flatMap(Choices.Value::colour)
        .map(colour -> new Shown(title, "fw-badge fw-" + colour, ""))
        .orElse(Shown.plain(title));
  }

  private Shown moment(Instant value) {
    return new Shown(Ago.words(visit, value), "fw-moment", Ago.exact(visit, value));
  }

  private Shown flag(Field field, boolean value) {
    return new Shown(visit.format(field, value), value ? "fw-yes" : "fw-no", "");
  }

  private Shown number(Field field, Object value) {
    return new Shown(visit.format(field, value), "fw-figure", "");
  }
}
