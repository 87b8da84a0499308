package io.formwork.persistence.schema;

import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.ObjectType;
import io.formwork.persistence.platform.PlatformTables;
import java.util.List;
import java.util.Set;

/** Where the fields of an object lie. */
public final class Columns {

  /** The table for what an application adds to the platform's people. */
  public static final String EXTENSION = "user_extension";

  public static final String EXTENSION_KEY = "user_id";

  private static final Set<String> OF_EVERY_OBJECT = Set.of("id", "version");

  private static final Set<String> OF_THE_PLATFORM =
      Set.of(
          "id",
          "version",
          "login",
          "name",
          "email",
          "language",
          "active",
          "created_at",
          "created_by",
          "updated_at");

  private Columns() {}

  /** The fields that are written into a column and are neither id nor version. */
  public static List<Field> ofFields(ObjectType type) {
    return type.fields().values().stream()
        .filter(field -> field.written() && !OF_EVERY_OBJECT.contains(field.name()))
        .filter(field -> !(field.type() instanceof FieldType.References))
        .toList();
  }

  /** The fields whose column the database computes. */
  static List<Field> computed(ObjectType type) {
    return type.fields().values().stream().filter(Field::storedComputed).toList();
  }

  /** What the column of a stored field is called. */
  public static String name(ApplicationModel model, ObjectType type, Field field) {
    return ComputedColumn.of(model, type, field)
        .map(ComputedColumn::name)
        .or(field::column)
        .orElseThrow();
  }

  /** The relations to many, each of which has a table. */
  public static List<Field> relationsToMany(ObjectType type) {
    return type.fields().values().stream()
        .filter(field -> field.type() instanceof FieldType.References)
        .toList();
  }

  /** The table of a relation to many; like a column it keeps the name it was born with. */
  public static String tableOfMany(ObjectType type, Field relation) {
    return Identifiers.fitting("fw_many_" + type.table() + "_" + relation.column().orElseThrow());
  }

  public static String schema(String app, ObjectType type) {
    return type.isUser() ? PlatformTables.SCHEMA : app;
  }

  public static String table(ObjectType type) {
    return type.isUser() ? ObjectType.USER : type.table();
  }

  /** Whether the field lies in the application's extension of the platform's people. */
  public static boolean isExtension(ObjectType type, Field field) {
    return type.isUser() && !OF_THE_PLATFORM.contains(field.name());
  }
}
