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

  private static final Set<String> OF_EVERY_OBJECT = Set.of("id", "version");

  private static final Set<String> OF_ALL_SHARED =
      Set.of("id", "version", "created_at", "created_by", "updated_at");

  private static final Set<String> OF_PEOPLE =
      Set.of("login", "name", "email", "language", "active");

  private static final Set<String> OF_UNITS = Set.of("name", "parent", "manager");

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
    return type.isShared() ? PlatformTables.SCHEMA : app;
  }

  public static String table(ObjectType type) {
    return type.isShared() ? type.name() : type.table();
  }

  /**
   * The application's own table of the object; of what is the platform's, the one with what the
   * application adds.
   */
  public static String own(ObjectType type) {
    return type.isShared() ? type.name() + "_extension" : type.table();
  }

  /** The column of {@link #own} that says which record a row is of. */
  public static String ownKey(ObjectType type) {
    return type.isShared() ? type.name() + "_id" : "id";
  }

  /** Whether the field lies in the application's extension of what is the platform's. */
  public static boolean isExtension(ObjectType type, Field field) {
    return type.isShared() && !OF_ALL_SHARED.contains(field.name()) && !isKnown(type, field);
  }

  private static boolean isKnown(ObjectType type, Field field) {
    if (!type.isUser()) {
      return OF_UNITS.contains(field.name());
    }
    // An application without units may have a field of its own by that name.
    boolean unit = field.type().equals(new FieldType.Reference(ObjectType.UNIT));
    return OF_PEOPLE.contains(field.name()) || (unit && field.name().equals(ObjectType.UNIT));
  }
}
