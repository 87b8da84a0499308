package io.formwork.persistence.entity;

import io.formwork.core.entity.EntityType;
import io.formwork.core.record.Values;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.ObjectType;
import io.formwork.persistence.schema.Columns;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A generated class with the way from values to its instances and back. */
public final class GeneratedEntityType implements EntityType {

  private final ObjectType object;
  private final Class<?> beanClass;
  private final BeanProperty id;
  private final BeanProperty version;
  private final List<BeanProperty> properties = new ArrayList<>();

  GeneratedEntityType(ObjectType object, Class<?> beanClass) {
    this.object = object;
    this.beanClass = beanClass;
    this.id = BeanProperty.of("id", beanClass);
    this.version = BeanProperty.of("version", beanClass);
    for (Field field : Columns.ofFields(object)) {
      properties.add(BeanProperty.of(field.name(), beanClass));
    }
    for (Field relation : Columns.relationsToMany(object)) {
      properties.add(BeanProperty.of(relation.name(), beanClass));
    }
  }

  @Override
  public ObjectType object() {
    return object;
  }

  @Override
  public Class<?> beanClass() {
    return beanClass;
  }

  @Override
  public Object toBean(Values values) {
    Object bean = newBean();
    id.set(bean, values.orNull("id"));
    version.set(bean, values.orNull("version"));
    for (BeanProperty property : properties) {
      property.set(bean, values.orNull(property.field()));
    }
    return bean;
  }

  @Override
  public Values toValues(Object bean) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (BeanProperty property : properties) {
      Object value = property.get(bean);
      if (value != null) {
        values.put(property.field(), value);
      }
    }
    return new Values(values);
  }

  /** The number of a stored bean. */
  public long id(Object bean) {
    return (Long) present(id.get(bean));
  }

  /** How often a stored bean was saved. */
  public long version(Object bean) {
    return (Long) present(version.get(bean));
  }

  /** Says that the bean stands for a record that is not stored yet. */
  public void identify(Object bean, long firstVersion) {
    id.set(bean, null);
    version.set(bean, firstVersion);
  }

  /** Says which save of which record the bean stands for. */
  public void identify(Object bean, long recordId, long savedVersion) {
    id.set(bean, recordId);
    version.set(bean, savedVersion);
  }

  private Object newBean() {
    try {
      return beanClass.getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(beanClass.toString(), e);
    }
  }

  private static Object present(@Nullable Object value) {
    if (value == null) {
      throw new IllegalStateException("A bean that was never stored");
    }
    return value;
  }
}
