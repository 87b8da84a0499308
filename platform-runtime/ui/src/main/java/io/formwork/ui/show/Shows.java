package io.formwork.ui.show;

import io.formwork.core.value.PlainText;
import io.formwork.metadata.model.Choices;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.Lifecycle;
import io.formwork.metadata.model.StateKind;
import io.formwork.metadata.value.Json;
import io.formwork.ui.visit.Visit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Turns values into what people see: choices and states as badges, deadlines in their urgency. */
public final class Shows {

  private static final String DUE = ".due";
  private static final int LONGEST = 80;

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
      case FieldType.Choice choice -> choice(choice.choices(), (String) value);
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
      case FieldType.Money ignored -> number(field, value);
      case FieldType.ChoiceSet set -> choices(field, set, (List<?>) value);
      case FieldType.Tags ignored -> TagShow.of((List<?>) value);
      case FieldType.Email ignored -> Shown.link((String) value, "mailto:" + value);
      case FieldType.Phone ignored -> Shown.link(visit.format(field, value), "tel:" + value);
      case FieldType.Url ignored -> Shown.link(withoutScheme((String) value), (String) value);
      case FieldType.TimeOfDay ignored -> new Shown(visit.format(field, value), "fw-figure", "");
      case FieldType.Files ignored -> Shown.plain(visit.format(field, value));
      case FieldType.Json ignored -> Shown.plain(shortened((Json) value));
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

  private Shown choice(String list, String word) {
    return Optional.ofNullable(visit.model().choices().get(list))
        .map(Choices::values)
        .flatMap(values -> Optional.ofNullable(values.get(word)))
        .map(value -> choice(visit.say(value.title()), value.colour()))
        .orElse(Shown.plain(word));
  }

  private static Shown choice(String title, Optional<String> colour) {
    return colour
        .map(named -> new Shown(title, "fw-badge fw-" + named, ""))
        .orElse(Shown.plain(title));
  }

  private Shown choices(Field field, FieldType.ChoiceSet type, List<?> words) {
    List<Shown> parts =
        words.stream().map(word -> choice(type.choices(), (String) word)).map(Shows::chip).toList();
    return Shown.several(visit.format(field, words), parts);
  }

  /** Values without a colour are told apart from their neighbours too. */
  private static Shown chip(Shown value) {
    return value.css().contains("fw-badge")
        ? value
        : new Shown(value.text(), "fw-badge fw-grey", "");
  }

  private static String withoutScheme(String address) {
    return address.replaceFirst("^https?://", "").replaceFirst("/$", "");
  }

  private static String shortened(Json value) {
    String text = value.text();
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
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
