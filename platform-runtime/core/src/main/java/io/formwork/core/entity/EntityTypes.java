package io.formwork.core.entity;

import java.util.Collection;

/** All generated classes of one release of an application. */
public interface EntityTypes {

  EntityType of(String object);

  Collection<EntityType> all();

  /**
   * Their class loader; answers {@code getResourceAsStream} for the class bytes, which rule
   * compilers read.
   */
  ClassLoader classLoader();
}
