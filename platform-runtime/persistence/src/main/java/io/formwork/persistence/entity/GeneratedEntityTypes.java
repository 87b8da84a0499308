package io.formwork.persistence.entity;

import io.formwork.core.entity.EntityType;
import io.formwork.core.entity.EntityTypes;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.ObjectType;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import net.bytebuddy.dynamic.loading.ByteArrayClassLoader;

/**
 * The classes of one release, in a class loader of their own that goes when the release goes. Two
 * releases of an application never share a class.
 */
public final class GeneratedEntityTypes implements EntityTypes {

  private final Map<String, GeneratedEntityType> types;
  private final ClassLoader classLoader;

  private GeneratedEntityTypes(Map<String, GeneratedEntityType> types, ClassLoader classLoader) {
    this.types = types;
    this.classLoader = classLoader;
  }

  /** Writes and loads the classes of all objects of the application. */
  public static GeneratedEntityTypes generate(ApplicationModel model) {
    Map<String, byte[]> bytes = new LinkedHashMap<>();
    Map<ObjectType, String> names = new LinkedHashMap<>();
    for (ObjectType type : model.objects().values()) {
      EntityClass entity = new EntityClass(model.name(), type);
      names.put(type, entity.name());
      bytes.put(entity.name(), entity.bytes());
    }
    ClassLoader loader =
        new ByteArrayClassLoader(
            GeneratedEntityTypes.class.getClassLoader(),
            bytes,
            ByteArrayClassLoader.PersistenceHandler.MANIFEST);
    Map<String, GeneratedEntityType> types = new LinkedHashMap<>();
    names.forEach((type, name) -> types.put(type.name(), load(type, name, loader)));
    return new GeneratedEntityTypes(types, loader);
  }

  private static GeneratedEntityType load(ObjectType type, String name, ClassLoader loader) {
    try {
      return new GeneratedEntityType(type, loader.loadClass(name));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(name, e);
    }
  }

  @Override
  public GeneratedEntityType of(String object) {
    GeneratedEntityType type = types.get(object);
    if (type == null) {
      throw new IllegalArgumentException("No object " + object);
    }
    return type;
  }

  @Override
  public Collection<EntityType> all() {
    return Collections.unmodifiableCollection(types.values());
  }

  @Override
  public ClassLoader classLoader() {
    return classLoader;
  }
}
