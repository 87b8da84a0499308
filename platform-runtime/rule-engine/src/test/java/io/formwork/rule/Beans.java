package io.formwork.rule;

import io.formwork.core.entity.EntityType;
import io.formwork.core.entity.EntityTypes;
import io.formwork.core.record.Values;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.ObjectType;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.dynamic.loading.ByteArrayClassLoader;
import org.jspecify.annotations.Nullable;

/** A generated class for the ticket, in a class loader of its own. */
final class Beans implements EntityTypes, EntityType {

  private static final String NAME = "io.formwork.app.desk.Ticket";

  private final ObjectType object = Desk.TICKET;
  private final ClassLoader loader;
  private final Class<?> type;

  Beans() {
    DynamicType.Builder<Object> builder = new ByteBuddy().subclass(Object.class).name(NAME);
    for (Field field : stored()) {
      builder = builder.defineProperty(propertyOf(field.name()), javaType(field.type()));
    }
    this.loader =
        new ByteArrayClassLoader(
            Beans.class.getClassLoader(),
            Map.of(NAME, builder.make().getBytes()),
            ByteArrayClassLoader.PersistenceHandler.MANIFEST);
    this.type = loaded(loader);
  }

  @Override
  public EntityType of(String name) {
    return this;
  }

  @Override
  public Collection<EntityType> all() {
    return List.of(this);
  }

  @Override
  public ClassLoader classLoader() {
    return loader;
  }

  @Override
  public ObjectType object() {
    return object;
  }

  @Override
  public Class<?> beanClass() {
    return type;
  }

  @Override
  public Object toBean(Values values) {
    try {
      Object bean = type.getDeclaredConstructor().newInstance();
      for (Field field : stored()) {
        Class<?> value = javaType(field.type());
        type.getMethod("set" + capitalised(field), value).invoke(bean, values.orNull(field.name()));
      }
      return bean;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Values toValues(Object bean) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Field field : stored()) {
      Object value = read(bean, field);
      if (value != null) {
        values.put(field.name(), value);
      }
    }
    return new Values(values);
  }

  private @Nullable Object read(Object bean, Field field) {
    try {
      Method getter = type.getMethod("get" + capitalised(field));
      return getter.invoke(bean);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<Field> stored() {
    return object.fields().values().stream().filter(Field::stored).toList();
  }

  private String capitalised(Field field) {
    String property = propertyOf(field.name());
    return Character.toUpperCase(property.charAt(0)) + property.substring(1);
  }

  private static Class<?> javaType(FieldType type) {
    return switch (type) {
      case FieldType.Whole whole -> Long.class;
      case FieldType.Decimal decimal -> BigDecimal.class;
      case FieldType.Flag flag -> Boolean.class;
      case FieldType.Day day -> LocalDate.class;
      case FieldType.Moment moment -> Instant.class;
      case FieldType.Span span -> Duration.class;
      default -> String.class;
    };
  }

  private static Class<?> loaded(ClassLoader loader) {
    try {
      return loader.loadClass(NAME);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
