package io.formwork.core.application;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A snapshot is closed when nobody can be using it, and not before. */
class VisitsTest {

  private final Visits visits = new Visits();
  private final List<String> closed = new ArrayList<>();

  @Test
  void closesAtOnceWhatNobodyUses() {
    retire("first");
    assertEquals(List.of("first"), closed);
    assertEquals(0, visits.waiting());
  }

  @Test
  void waitsForTheVisitsThatBeganBefore() {
    Platform.Visit before = visits.begin();
    Platform.Visit alsoBefore = visits.begin();
    retire("first");
    Platform.Visit after = visits.begin();
    before.close();
    assertEquals(List.of(), closed);
    assertEquals(1, visits.waiting());
    alsoBefore.close();
    assertEquals(List.of("first"), closed);
    after.close();
  }

  @Test
  void anOldVisitKeepsEverythingRetiredSinceOpen() {
    Platform.Visit old = visits.begin();
    retire("first");
    Platform.Visit middle = visits.begin();
    retire("second");
    middle.close();
    assertEquals(List.of(), closed, "the old visit may have been given the second as well");
    old.close();
    assertEquals(List.of("first", "second"), closed);
  }

  @Test
  void aNewVisitDoesNotKeepWhatItCannotHaveSeen() {
    Platform.Visit old = visits.begin();
    retire("first");
    Platform.Visit young = visits.begin();
    retire("second");
    old.close();
    assertEquals(List.of("first"), closed);
    young.close();
    assertEquals(List.of("first", "second"), closed);
  }

  private void retire(String name) {
    visits.retire(() -> closed.add(name));
  }
}
