package io.formwork.persistence.entity;

import java.beans.PropertyDescriptor;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** One property of a generated bean. */
final class BeanProperty {

  private final String field;
  private final Method getter;
  private final Method setter;

  /**
   * @param field the name in values
   */
  BeanProperty(String field, PropertyDescriptor property) {
    this.field = field;
    this.getter = property.getReadMethod();
    this.setter = property.getWriteMethod();
  }

  String field() {
    return field;
  }

  @Nullable Object get(Object bean) {
    return call(getter, bean);
  }

  void set(Object bean, @Nullable Object value) {
    call(setter, bean, value);
  }

  private static @Nullable Object call(Method method, Object bean, @Nullable Object... arguments) {
    try {
      return method.invoke(bean, arguments);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(method.toString(), e);
    }
  }
}
