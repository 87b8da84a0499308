package io.formwork.ui.list;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ListStateTest {

  @Test
  void anAddressSaysAllThatWasSet() {
    ListState state =
        ListState.none()
            .searching(" принтер ")
            .filtered("status", "in_work,rating")
            .filtered("created_at", "2026-03-01..2026-03-31")
            .sortedBy(List.of("-criticality", "created_at"))
            .measuring("support_overview", "open");
    assertEquals(state, ListState.of(state.toAddress()));
  }

  @Test
  void anEmptyFilterIsTakenAway() {
    assertEquals(ListState.none(), ListState.none().filtered("line", "first").filtered("line", ""));
  }
}
