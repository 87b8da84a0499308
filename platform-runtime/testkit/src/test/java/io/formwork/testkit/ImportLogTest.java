package io.formwork.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.formwork.core.actor.Actor;
import io.formwork.core.transfer.ImportLog.Standing;
import io.formwork.core.transfer.ImportStore;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What is told of an import of which nobody says that it ended: its server was killed, or is at it.
 */
@ExtendWith(DatabaseServerExtension.class)
class ImportLogTest {

  private static final Duration LONG = Duration.ofMinutes(5);

  @Test
  void importThatNobodyHoldsHasBrokenOff(DatabaseServer server) {
    Workshop.play(
        server,
        workshop -> {
          assertTrue(workshop.application().imports().last(orlova(workshop), "client").isEmpty());

          long before = begun(workshop, LONG);
          assertEquals(Standing.BROKEN_OFF, standing(workshop));
          in(workshop, () -> store(workshop).reached(before, 501, now(workshop)));
          assertEquals(Standing.RUNNING, standing(workshop), "it has just been seen");

          long held = begun(workshop, LONG);
          assertEquals(Standing.BROKEN_OFF, standing(workshop));
          CompletableFuture<Void> holds = new CompletableFuture<>();
          CompletableFuture<Void> enough = new CompletableFuture<>();
          CompletableFuture<Void> other =
              CompletableFuture.runAsync(() ->
                  in(
                      workshop,
                      () -> {
                        store(workshop).hold(held);
                        holds.complete(null);
                        enough.join();
                      }));
          holds.join();
          assertEquals(Standing.RUNNING, standing(workshop), "a transaction is at it");
          enough.complete(null);
          other.join();
          assertEquals(Standing.BROKEN_OFF, standing(workshop));
        });
  }

  private static long begun(Workshop workshop, Duration ago) {
    Instant then = now(workshop).minus(ago);
    return workshop
        .application()
        .transactions()
        .required(() -> store(workshop).begin("client", orlova(workshop).id(), true, then, then));
  }

  private static Standing standing(Workshop workshop) {
    return workshop
        .application()
        .imports()
        .last(orlova(workshop), "client")
        .orElseThrow()
        .standing();
  }

  private static void in(Workshop workshop, Runnable work) {
    workshop.application().transactions().required(work);
  }

  private static ImportStore store(Workshop workshop) {
    return workshop.application().stores().imports();
  }

  private static Actor orlova(Workshop workshop) {
    return workshop.person("orlova");
  }

  private static Instant now(Workshop workshop) {
    return workshop.stage().clock().instant();
  }
}
