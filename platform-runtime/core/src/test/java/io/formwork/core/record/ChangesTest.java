package io.formwork.core.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChangesTest {

  private final Values before = new Values(Map.of("a", 1L, "b", "x"));

  @Test
  void applyAndEmpty() {
    Values after = before.after(Changes.of("a", 2L).with("b", null).with("c", true));
    assertEquals(Map.of("a", 2L, "c", true), after.asMap());
  }

  @Test
  void onlyDifferencesRemain() {
    Changes real = Changes.of("a", 1L).with("b", null).with("c", null).against(before);
    assertEquals(Set.of("b"), real.fields());
  }

  @Test
  void laterChangesWin() {
    Changes both = Changes.of("a", 2L).and(Changes.of("a", 1L));
    assertTrue(both.against(before).isEmpty());
  }
}
