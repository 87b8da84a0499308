package io.formwork.rule;

import io.formwork.core.entity.EntityType;
import io.formwork.core.entity.EntityTypes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/**
 * All that the outcome of a compilation depends on.
 *
 * @param classes name to the bytes of the class
 */
record RuleInputs(RuleSources sources, Map<String, ByteBuffer> classes) {

  RuleInputs {
    classes = Map.copyOf(classes);
  }

  static RuleInputs of(RuleSources sources, EntityTypes types) {
    Map<String, ByteBuffer> classes = new HashMap<>();
    for (EntityType type : types.all()) {
      String name = type.beanClass().getName();
      classes.put(name, ByteBuffer.wrap(bytes(types.classLoader(), name)));
    }
    return new RuleInputs(sources, classes);
  }

  private static byte[] bytes(ClassLoader loader, String name) {
    String resource = name.replace('.', '/') + ".class";
    try (InputStream stream = loader.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalArgumentException("No bytes of " + name);
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
