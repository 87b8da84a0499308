package io.formwork.core.entity;

import io.formwork.core.record.Values;
import io.formwork.metadata.model.ObjectType;

/** The generated bean class of one object; the same class is known to Hibernate and to Drools. */
public interface EntityType {

  ObjectType object();

  /**
   * {@code io.formwork.app.<app>.<Object>}, with a property a stored field: {@code resolution.due}
   * is {@code resolutionDue}.
   */
  Class<?> beanClass();

  /** The bean property of a field: {@code resolution.due} is {@code resolutionDue}. */
  default String propertyOf(String field) {
    StringBuilder property = new StringBuilder();
    boolean capital = false;
    for (char character : field.toCharArray()) {
      boolean separator = character == '.' || character == '_';
      if (!separator) {
        property.append(capital ? Character.toUpperCase(character) : character);
      }
      capital = separator;
    }
    return property.toString();
  }

  /** A new bean, of no session, with these values. */
  Object toBean(Values values);

  /** The values of a bean; empty fields are absent. */
  Values toValues(Object bean);
}
