package io.formwork.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.formwork.core.process.ProcessHost.Opened;
import io.formwork.metadata.model.Process;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Between two calls the engine holds nothing of any instance, whichever way a call ended. */
class MemoryTest {

  @Test
  void nothingOfAnInstanceStays() throws IllegalAccessException {
    Process approval = Drawings.valid("approval");
    Process parallel = Drawings.valid("parallel");
    Bench bench = new Bench(approval, parallel);
    bench.desk.services.put("decide", about -> fail());
    live(bench, approval, parallel);
    Map<String, Integer> before = sizes(bench.engine);
    for (int i = 0; i < 50; i++) {
      live(bench, approval, parallel);
    }
    assertEquals(before, sizes(bench.engine));
  }

  private static void live(Bench bench, Process approval, Process parallel) {
    bench.start(approval);
    bench.start(parallel);
    Map<String, Opened> tasks = Map.copyOf(bench.desk.open);
    assertThrows(IllegalStateException.class, () -> bench.advance("PT15M"));
    bench.desk.open.putAll(tasks);
    bench.stores.jobs.clear();
    bench.complete("legal", "send");
    bench.complete("approve", "refuse");
    bench.signal("cancel");
    bench.complete("finance", "send");
    bench.complete("sign", "accept");
  }

  private static void fail() {
    throw new IllegalStateException("on purpose");
  }

  /** The sizes of all collections that can be reached from the engine, by where they are held. */
  private static Map<String, Integer> sizes(Object root) throws IllegalAccessException {
    Map<String, Integer> sizes = new TreeMap<>();
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Object> open = new ArrayDeque<>();
    open.push(root);
    while (!open.isEmpty()) {
      Object holder = open.pop();
      for (Class<?> type = holder.getClass(); type != null; type = type.getSuperclass()) {
        for (Field field : type.getDeclaredFields()) {
          Object held = held(holder, field);
          if (held == null || !seen.add(held)) {
            continue;
          }
          switch (held) {
            case Map<?, ?> map -> {
              sizes.merge(place(field), map.size(), Integer::sum);
              map.values().stream().filter(MemoryTest::ours).forEach(open::push);
            }
            case Collection<?> collection ->
                sizes.merge(place(field), collection.size(), Integer::sum);
            default -> {
              if (ours(held)) {
                open.push(held);
              }
            }
          }
        }
      }
    }
    return sizes;
  }

  private static @Nullable Object held(Object holder, Field field) throws IllegalAccessException {
    if (Modifier.isStatic(field.getModifiers()) || field.getType().isPrimitive()) {
      return null;
    }
    field.setAccessible(true);
    return field.get(holder);
  }

  private static String place(Field field) {
    return field.getDeclaringClass().getSimpleName() + "." + field.getName();
  }

  /** The stores and the desk of the test are no part of the engine. */
  private static boolean ours(Object held) {
    String type = held.getClass().getName();
    boolean engine = type.startsWith("io.formwork.process.") && !type.contains("MemoryStores");
    return (engine && !type.endsWith("Desk"))
        || type.startsWith("org.jbpm.")
        || type.startsWith("org.kie.kogito.");
  }
}
