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

  /** A new bean, of no session, with these values. */
  Object toBean(Values values);

  /** The values of a bean; empty fields are absent. */
  Values toValues(Object bean);
}
