package io.formwork.core;

import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Branding;
import io.formwork.metadata.model.Choices;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.Label;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Role;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Small models for tests of pure parts; whole applications are tested from their definitions. */
public final class Models {

  private Models() {}

  public static Field field(String name, FieldType type) {
    return field(name, type, Field.Origin.DECLARED);
  }

  public static Field field(String name, FieldType type, Field.Origin origin) {
    return Field.of(name, Label.of(name), type).origin(origin).column(name).build();
  }

  public static ObjectType object(
      String name, Optional<ObjectType.Ownership> owner, Field... fields) {
    Map<String, Field> byName = new LinkedHashMap<>();
    for (Field field : fields) {
      byName.put(field.name(), field);
    }
    return ObjectType.of(name, Label.of(name), byName).owner(owner).build();
  }

  public static Role role(String name, Map<String, List<Role.Grant>> grants) {
    return new Role(
        name,
        Label.of(name),
        Set.of(),
        grants,
        false,
        false,
        Optional.empty(),
        List.of(),
        Map.of());
  }

  public static ApplicationModel model(
      List<ObjectType> objects, List<Role> roles, List<Choices> choices) {
    Map<String, ObjectType> objectsByName = new LinkedHashMap<>();
    objects.forEach(object -> objectsByName.put(object.name(), object));
    Map<String, Role> rolesByName = new LinkedHashMap<>();
    roles.forEach(role -> rolesByName.put(role.name(), role));
    Map<String, Choices> choicesByName = new LinkedHashMap<>();
    choices.forEach(list -> choicesByName.put(list.name(), list));
    return new ApplicationModel(
        "test",
        Label.of("Test"),
        "1",
        Locale.of("ru"),
        List.of(Locale.of("ru")),
        ZoneId.of("Europe/Moscow"),
        "always",
        new Branding(Optional.empty(), Optional.empty()),
        Duration.ofDays(30),
        Map.of(),
        objectsByName,
        choicesByName,
        Map.of(),
        rolesByName,
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        "fingerprint");
  }

  public static Expression.Path path(Field... steps) {
    return new Expression.Path(Expression.Root.RECORD, List.of(steps));
  }
}
