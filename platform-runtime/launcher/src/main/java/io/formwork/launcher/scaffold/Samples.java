package io.formwork.launcher.scaffold;

import io.formwork.launcher.Refusal;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.ObjectType;
import java.util.stream.Collectors;

/** Values for an example of a record, as definitions write them. */
record Samples(ApplicationModel app) {

  /** The fields without which a record cannot be created, as {@code name: Example}. */
  String required(ObjectType object) {
    String values =
        object.fields().values().stream()
            .filter(field -> field.origin() == Field.Origin.DECLARED && field.writable())
            .filter(field -> field.required() && field.defaultValue().isEmpty())
            .filter(field -> field.initially().isEmpty())
            .map(field -> field.name() + ": " + of(object, field))
            .collect(Collectors.joining(", "));
    return values.isEmpty() ? any(object) : values;
  }

  /** An example that says nothing would show nothing. */
  private String any(ObjectType object) {
    return object.fields().values().stream()
        .filter(field -> field.writable() && field.type() instanceof FieldType.Text)
        .findFirst()
        .map(field -> field.name() + ": " + of(object, field))
        .orElse("");
  }

  /** A value of the field's type. */
  String of(ObjectType object, Field field) {
    return switch (field.type()) {
      case FieldType.Text text -> "Example";
      case FieldType.RichText text -> "Example";
      case FieldType.Email email -> "example@example.org";
      case FieldType.Phone phone -> "\"+74951234567\"";
      case FieldType.Url url -> "\"https://example.org\"";
      case FieldType.Whole whole -> String.valueOf(Math.max(1, whole.min()));
      case FieldType.Decimal decimal -> "1";
      case FieldType.Money money -> "1";
      case FieldType.Flag flag -> "true";
      case FieldType.Day day -> "2026-03-02";
      case FieldType.TimeOfDay time -> "\"09:00\"";
      case FieldType.Moment moment -> "2026-03-02T09:00";
      case FieldType.Span span -> "1h";
      case FieldType.Choice choice -> firstOf(choice.choices());
      case FieldType.ChoiceSet set -> "[" + firstOf(set.choices()) + "]";
      case FieldType.Tags tags -> "[example]";
      case FieldType.State state -> throw none(object, field);
      case FieldType.StateKindOf kind -> throw none(object, field);
      case FieldType.Sequence sequence -> throw none(object, field);
      case FieldType.Reference reference -> throw none(object, field);
      case FieldType.References references -> throw none(object, field);
      case FieldType.Roles roles -> throw none(object, field);
      case FieldType.Json json -> throw none(object, field);
      case FieldType.Files files -> throw none(object, field);
    };
  }

  private String firstOf(String choices) {
    return app.choices().get(choices) == null
        ? "first"
        : app.choices().get(choices).values().keySet().iterator().next();
  }

  private static Refusal none(ObjectType object, Field field) {
    return new Refusal(
        "An example needs a value of \"%s.%s\" that only you can say. Write it by hand; docs/reference shows how."
            .formatted(object.name(), field.name()));
  }
}
