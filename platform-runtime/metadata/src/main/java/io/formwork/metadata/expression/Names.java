package io.formwork.metadata.expression;

import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.Setting;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an expression may name in an application. It works over objects that are still being
 * resolved: only the names and types of fields are asked for.
 */
public interface Names {

  /** The field of that object, when it has one. Its own expressions need not be there yet. */
  Optional<Field> field(String object, String name);

  /** The names of the object's fields, for suggestions. */
  Collection<String> fields(String object);

  /**
   * The text of a computed field whose expression is not there yet; it is put in place of the
   * field.
   */
  default Optional<Source> computed(String object, String name) {
    return Optional.empty();
  }

  /** The setting of that name, when the application has one. */
  default Optional<Setting> setting(String name) {
    return Optional.empty();
  }

  /** The names of the settings, for suggestions. */
  default Collection<String> settings() {
    return List.of();
  }

  /**
   * The words a value of a choice, a state or the roles may be; empty when they are not known, and
   * then any word will do.
   */
  Optional<Set<String>> words(FieldType type);
}
