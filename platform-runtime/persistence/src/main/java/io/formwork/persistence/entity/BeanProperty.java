package io.formwork.persistence.entity;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** One property of a generated bean. */
final class BeanProperty {

  private final String field;
  private final Method getter;
  private final Method setter;

  private BeanProperty(String field, Method getter, Method setter) {
    this.field = field;
    this.getter = getter;
    this.setter = setter;
  }

  /**
   * Looks the property up by reflection: what java.beans looks at, it keeps as long as there is
   * memory, and with it all classes of a release that has gone.
   *
   * @param field the name in values
   */
  static BeanProperty of(String field, Class<?> bean) {
    String name = BeanNames.type(field);
    try {
      Method getter = bean.getMethod("get" + name);
      return new BeanProperty(field, getter, bean.getMethod("set" + name, getter.getReturnType()));
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(bean + "." + field, e);
    }
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
