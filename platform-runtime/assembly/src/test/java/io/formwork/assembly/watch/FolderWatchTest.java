package io.formwork.assembly.watch;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWatchTest {

  private static final long LONG_ENOUGH_MILLIS = 10_000;
  private static final long LONGER_THAN_A_LOOK_MILLIS = 800;

  @TempDir private Path root = Path.of("");

  private Path objects = Path.of("");
  private final CountDownLatch noticed = new CountDownLatch(1);
  private Thread waiting = new Thread();

  @BeforeEach
  void begin() throws IOException {
    objects = Files.createDirectories(root.resolve("model-definitions/loans/objects"));
    Files.writeString(objects.resolve("loan.yaml"), "object: loan\n");
    FolderWatch watch = FolderWatch.of(root);
    waiting =
        Thread.ofVirtual()
            .start(() -> {
              try (watch) {
                watch.awaitChange();
                noticed.countDown();
              } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
              }
            });
  }

  @AfterEach
  void end() throws InterruptedException {
    waiting.interrupt();
    waiting.join();
  }

  @Test
  void aFileIsWritten() throws Exception {
    Files.writeString(objects.resolve("loan.yaml"), "object: loan\ntitle: Loan\n");
    assertTrue(noticedWithin(LONG_ENOUGH_MILLIS));
  }

  /** As many editors save: into a file beside it, which takes its place. */
  @Test
  void aFileTakesThePlaceOfOneOfTheSameLengthAndTime() throws Exception {
    Path old = objects.resolve("loan.yaml");
    Path beside = root.resolve("loan.yaml.tmp");
    Files.writeString(beside, "object: laon\n");
    Files.setLastModifiedTime(beside, Files.getLastModifiedTime(old));
    Files.move(beside, old, StandardCopyOption.ATOMIC_MOVE);
    assertTrue(noticedWithin(LONG_ENOUGH_MILLIS));
  }

  @Test
  void aFileAppearsInAFolderThatIsNew() throws Exception {
    Path views = Files.createDirectories(root.resolve("ui-definitions/loans/views"));
    Files.writeString(views.resolve("loan_list.yaml"), "view: loan_list\n");
    assertTrue(noticedWithin(LONG_ENOUGH_MILLIS));
  }

  @Test
  void aFileGoes() throws Exception {
    Files.delete(objects.resolve("loan.yaml"));
    assertTrue(noticedWithin(LONG_ENOUGH_MILLIS));
  }

  @Test
  void whatIsNoDefinitionIsNotNoticed() throws Exception {
    Files.writeString(root.resolve("notes.txt"), "x");
    Files.writeString(objects.resolve(".loan.yaml.swp"), "x");
    assertFalse(noticedWithin(LONGER_THAN_A_LOOK_MILLIS));
  }

  private boolean noticedWithin(long millis) throws InterruptedException {
    return noticed.await(millis, TimeUnit.MILLISECONDS);
  }
}
