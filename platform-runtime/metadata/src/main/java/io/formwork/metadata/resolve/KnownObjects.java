package io.formwork.metadata.resolve;

import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.expression.Expression.Compare;
import io.formwork.metadata.expression.Expression.Operator;
import io.formwork.metadata.expression.Expression.Root;
import io.formwork.metadata.model.Check;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldBuilder;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Template;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The objects that the platform knows by their names: people, who are always there, and units and
 * substitutions, which an application has when it writes the object.
 */
final class KnownObjects {

  private static final int NAME_LENGTH = 200;
  private static final int CODE_LENGTH = 40;
  private static final Set<String> NAMES =
      Set.of(ObjectType.USER, ObjectType.UNIT, ObjectType.SUBSTITUTION);

  private final PlatformFields fields;

  KnownObjects(PlatformFields fields) {
    this.fields = fields;
  }

  static boolean include(String object) {
    return NAMES.contains(object);
  }

  /**
   * The fields that the object has without writing them.
   *
   * @param units whether the application has units, so that people belong to them
   */
  List<Field> fields(WrittenObject object, boolean units) {
    return switch (object.name()) {
      case ObjectType.USER -> ofPeople(object, units);
      case ObjectType.UNIT -> ofUnits(object);
      case ObjectType.SUBSTITUTION -> ofSubstitutions(object);
      default -> List.of();
    };
  }

  /** The relations that never come back to where they began. */
  static Set<String> acyclic(ObjectOutline object) {
    return object.name().equals(ObjectType.UNIT) ? Set.of("parent") : Set.of();
  }

  /** What must hold of the object's records whatever the application says. */
  static List<Check> checks(ObjectOutline object, SystemTexts texts) {
    if (!object.name().equals(ObjectType.SUBSTITUTION)) {
      return List.of();
    }
    return List.of(
        check(
            texts, "ends_later", Operator.GREATER, field(object, "ends"), field(object, "starts")),
        check(
            texts,
            "two_people",
            Operator.NOT_EQUAL,
            field(object, "substitute"),
            field(object, "absent")));
  }

  /** What its records are called when nothing else is written. */
  static Optional<Template> display(ObjectOutline object) {
    if (!object.name().equals(ObjectType.SUBSTITUTION)) {
      return Optional.empty();
    }
    return Optional.of(
        new Template(
            List.of(
                new Template.Value(path(field(object, "absent"))),
                new Template.Literal(" → "),
                new Template.Value(path(field(object, "substitute"))))));
  }

  private List<Field> ofPeople(WrittenObject user, boolean units) {
    FieldType name = new FieldType.Text(NAME_LENGTH);
    FieldType code = new FieldType.Text(CODE_LENGTH);
    List<Field> people =
        List.of(
            known(user, "login", code).required(true).search(Field.Search.LOW).build(),
            known(user, "name", name).required(true).search(Field.Search.HIGH).build(),
            known(user, "email", name).build(),
            known(user, "language", code).build(),
            known(user, "active", new FieldType.Flag()).defaultValue(Optional.of(true)).build(),
            known(user, "roles", new FieldType.Roles()).build());
    Field unit = known(user, "unit", new FieldType.Reference(ObjectType.UNIT)).build();
    return units ? Stream.concat(people.stream(), Stream.of(unit)).toList() : people;
  }

  private List<Field> ofUnits(WrittenObject unit) {
    FieldType name = new FieldType.Text(NAME_LENGTH);
    return List.of(
        fields
            .field(unit, "name", "unit.name", name)
            .column("name")
            .required(true)
            .search(Field.Search.HIGH)
            .build(),
        known(unit, "parent", new FieldType.Reference(ObjectType.UNIT)).build(),
        known(unit, "manager", new FieldType.Reference(ObjectType.USER)).build());
  }

  private List<Field> ofSubstitutions(WrittenObject object) {
    FieldType person = new FieldType.Reference(ObjectType.USER);
    FieldType moment = new FieldType.Moment();
    Expression me = new Expression.Path(Root.ME, List.of());
    return List.of(
        known(object, "absent", person).required(true).initially(Optional.of(me)).build(),
        known(object, "substitute", person).required(true).build(),
        known(object, "starts", moment)
            .required(true)
            .initially(Optional.of(new Expression.Now()))
            .build(),
        known(object, "ends", moment).required(true).build(),
        known(object, "scope", new FieldType.Roles()).build(),
        known(object, "administration", new FieldType.Flag())
            .defaultValue(Optional.of(false))
            .build());
  }

  private FieldBuilder known(WrittenObject object, String name, FieldType type) {
    return fields.field(object, name, name, type).column(name);
  }

  private static Check check(
      SystemTexts texts, String name, Operator operator, Field field, Field other) {
    Expression holds = new Compare(operator, path(field), path(other));
    return new Check(name, Optional.empty(), holds, texts.of(name), Optional.of(field.name()));
  }

  private static Field field(ObjectOutline object, String name) {
    return Objects.requireNonNull(object.fields().get(name), name);
  }

  private static Expression.Path path(Field field) {
    return new Expression.Path(Root.RECORD, List.of(field));
  }
}
