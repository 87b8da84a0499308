package io.formwork.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.formwork.core.message.Message;
import io.formwork.core.message.Refusal;
import io.formwork.core.message.RefusedException;
import io.formwork.metadata.model.Process;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JbpmProcessEngineTest {

  @Test
  void anInstanceThatEndsAtOnceLeavesItsHistory() {
    Process process = Drawings.valid("at_once");
    Bench bench = new Bench(process);
    bench.start(process);
    assertFalse(bench.running());
    assertEquals(List.of("write"), bench.desk.performed);
    assertEquals("start -start write -write done -done", bench.history());
  }

  @Test
  void goesTheWayOfTheOutcomeAndBackIntoTheSameTask() {
    Process process = Drawings.valid("approval");
    Bench bench = new Bench(process);
    bench.start(process);
    for (int i = 0; i < 3; i++) {
      assertEquals(List.of("approve"), bench.open());
      assertEquals(List.of("nobody"), bench.timers());
      bench.complete("approve", "refuse");
      assertEquals(List.of("rework"), bench.open());
      assertEquals(List.of(), bench.timers());
      bench.complete("rework", "send");
    }
    bench.complete("approve", "accept");
    assertFalse(bench.running());
    assertEquals(List.of("tell"), bench.desk.performed);
    assertEquals(List.of(), bench.timers());
    assertTrue(
        bench.history().endsWith("approve -approve approved -approved tell -tell done -done"));
  }

  @Test
  void aTimerInterruptsItsTask() {
    Process process = Drawings.valid("approval");
    Bench bench = new Bench(process);
    bench.start(process);
    assertEquals(
        List.of(Instant.parse("2026-03-02T09:15:00Z")), List.copyOf(bench.desk.due.values()));
    bench.advance("PT14M");
    assertEquals(List.of("approve"), bench.open());
    bench.advance("PT1M");
    assertEquals(List.of("approve"), bench.desk.abandoned);
    assertEquals(List.of("decide", "tell"), bench.desk.performed);
    assertFalse(bench.running());
    assertEquals(
        "start -start approve -approve nobody -nobody decide -decide tell -tell done -done",
        bench.history());
  }

  @Test
  void aCancelEndsItFromEveryWait() {
    Process process = Drawings.valid("approval");
    for (String wait : List.of("approve", "rework")) {
      Bench bench = new Bench(process);
      bench.start(process);
      if (wait.equals("rework")) {
        bench.complete("approve", "refuse");
      }
      bench.signal("cancel");
      assertEquals(List.of(wait), bench.desk.abandoned);
      assertEquals(List.of("tell_cancelled"), bench.desk.performed);
      assertFalse(bench.running());
      assertEquals(List.of(), bench.timers());
      bench.signal("cancel");
    }
  }

  @Test
  void whatNobodyWaitsForIsNotHeard() {
    Process process = Drawings.valid("approval");
    Bench bench = new Bench(process);
    bench.start(process);
    bench.signal("something_else");
    assertEquals(List.of("approve"), bench.open());
  }

  @Test
  void severalInstancesAboutARecordHearOfOneTransition() {
    Process approval = Drawings.valid("approval");
    Process stages = Drawings.valid("stages");
    Bench bench = new Bench(approval, stages);
    bench.start(approval);
    bench.start(approval);
    bench.start(stages);
    bench.signal("cancel");
    assertEquals(List.of("approve", "approve", "collect"), bench.desk.abandoned);
    assertFalse(bench.running());
  }

  @Test
  void waitsForAllBranches() {
    Process process = Drawings.valid("parallel");
    Bench bench = new Bench(process);
    bench.start(process);
    for (String outcome : List.of("refuse", "refuse", "accept")) {
      assertEquals(List.of("finance", "legal"), bench.open());
      bench.complete("legal", "send");
      assertEquals(List.of("finance"), bench.open());
      bench.complete("finance", "send");
      assertEquals(List.of("sign"), bench.open());
      bench.complete("sign", outcome);
    }
    assertFalse(bench.running());
  }

  @Test
  void waitsForMessagesAndTimersOfAModellersDrawing() {
    Process process = Drawings.valid("waiting");
    Bench bench = new Bench(process);
    bench.start(process);
    bench.signal("pay");
    bench.signal("answer");
    assertEquals(List.of("cooling_off"), bench.timers());
    bench.advance("P1D");
    assertEquals(List.of("too_late"), bench.timers());
    bench.signal("pay");
    assertFalse(bench.running());
    assertEquals(List.of(), bench.timers());
  }

  @Test
  void theLaterOfTwoEventsCountsNoMore() {
    Process process = Drawings.valid("waiting");
    Bench bench = new Bench(process);
    bench.start(process);
    bench.signal("answer");
    bench.advance("P4D");
    assertEquals(List.of("dun"), bench.open());
    bench.signal("pay");
    bench.signal("remind");
    bench.signal("remind");
    assertEquals(List.of("remind", "remind"), bench.desk.performed);
    assertEquals(List.of("dun"), bench.open());
    bench.complete("dun", "send");
    assertFalse(bench.running());
  }

  @Test
  void aTimerRepeatsAsOftenAsItSays() {
    Process process = Drawings.valid("reminders");
    Bench bench = new Bench(process);
    bench.start(process);
    bench.advance("PT90M");
    assertEquals(List.of("remind"), bench.desk.performed);
    bench.advance("PT10H");
    assertEquals(List.of("remind", "remind", "remind"), bench.desk.performed);
    assertEquals(List.of("given_up"), bench.timers());
    bench.complete("answer", "send");
    assertFalse(bench.running());
    assertEquals(List.of(), bench.timers());
  }

  @Test
  void aRepeatingTimerGoesWithItsTask() {
    Process process = Drawings.valid("reminders");
    Bench bench = new Bench(process);
    bench.start(process);
    bench.advance("PT90M");
    bench.complete("answer", "send");
    assertEquals(List.of(), bench.timers());
    assertFalse(bench.running());
  }

  @Test
  void goesThroughASubprocess() {
    Process process = Drawings.valid("stages");
    Bench bench = new Bench(process);
    bench.desk.values.put("drawing", "yes");
    bench.desk.values.put("text", "yes");
    bench.start(process);
    assertEquals(List.of("draw", "write"), bench.open());
    bench.complete("write", "send");
    bench.complete("draw", "send");
    assertEquals(List.of("release"), bench.open());
    assertEquals(List.of(), bench.timers());
    bench.complete("release", "send");
    assertFalse(bench.running());
  }

  @Test
  void aTimerInterruptsASubprocess() {
    Process process = Drawings.valid("stages");
    Bench bench = new Bench(process);
    bench.start(process);
    assertEquals(List.of("collect"), bench.open());
    bench.advance("P2D");
    assertEquals(List.of("collect"), bench.desk.abandoned);
    assertEquals(List.of("apologise"), bench.desk.performed);
    assertFalse(bench.running());
  }

  @Test
  void goesOnAfterARestart() {
    Process process = Drawings.valid("approval");
    Bench bench = new Bench(process);
    bench.start(process);
    bench.open(process);
    bench.complete("approve", "refuse");
    bench.open(process);
    bench.complete("rework", "send");
    bench.open(process);
    bench.advance("PT15M");
    assertEquals(List.of("decide", "tell"), bench.desk.performed);
    assertFalse(bench.running());
  }

  @Test
  void instancesStayOnTheVersionTheyBeganWith() {
    Process first = Drawings.valid("approval");
    Process second =
        Drawings.process(
            "approval", "2", first.bpmn().replace("PT15M", "PT5M").replace("decide", "choose"));
    Bench bench = new Bench(first, second);
    bench.open(first);
    bench.start(first);
    bench.open(second);
    bench.start(second);
    bench.advance("PT5M");
    assertEquals(List.of("choose", "tell"), bench.desk.performed);
    bench.advance("PT10M");
    assertEquals(List.of("choose", "tell", "decide", "tell"), bench.desk.performed);
    assertFalse(bench.running());
  }

  @Test
  void anInstanceHearsOfItsOwnTransitionWhenItRests() {
    Process process = Drawings.valid("reminders");
    String withCancel =
        Drawings.text("valid/approval.bpmn").replace("tell_cancelled", "told_of_it");
    Process approval = Drawings.process("approval", "1", withCancel);
    Bench bench = new Bench(approval, process);
    bench.desk.services.put("decide", about -> bench.signal("cancel"));
    bench.start(approval);
    bench.advance("PT15M");
    assertEquals(List.of("decide", "tell"), bench.desk.performed);
    assertFalse(bench.running());
  }

  @Test
  void aRefusalOfThePlatformEndsTheCall() {
    Process process = Drawings.valid("approval");
    Bench bench = new Bench(process);
    RefusedException refusal =
        new RefusedException(Refusal.Kind.INVALID, Message.of("test.refused"));
    bench.desk.services.put(
        "tell",
        about -> {
          throw refusal;
        });
    bench.start(process);
    Map<String, ?> before = Map.copyOf(bench.stores.instances);
    assertSame(
        refusal, assertThrows(RefusedException.class, () -> bench.complete("approve", "accept")));
    assertEquals(before, bench.stores.instances);
  }

  @Test
  void theFirstStepMayBeRefusedToo() {
    Process process = Drawings.valid("at_once");
    Bench bench = new Bench(process);
    IllegalStateException problem = new IllegalStateException("the disk is full");
    bench.desk.services.put(
        "write",
        about -> {
          throw problem;
        });
    assertSame(problem, assertThrows(IllegalStateException.class, () -> bench.start(process)));
  }

  @Test
  void aTaskIsCompletedOnce() {
    Process process = Drawings.valid("approval");
    Bench bench = new Bench(process);
    bench.start(process);
    var opened = Map.copyOf(bench.desk.open);
    bench.complete("approve", "refuse");
    bench.desk.open.putAll(opened);
    assertThrows(IllegalStateException.class, () -> bench.complete("approve", "accept"));
    assertEquals(List.of("rework"), bench.open());
  }
}
