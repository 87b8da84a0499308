package io.formwork.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.formwork.assembly.watch.LiveEditing;
import io.formwork.core.deployment.WatchedFolder.Trouble;
import io.formwork.core.store.ReleaseStore;
import io.formwork.metadata.source.FolderSource;
import io.formwork.metadata.source.SourceFile;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import io.formwork.testdatabase.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Somebody edits files while the application serves. */
@ExtendWith(DatabaseServerExtension.class)
class LiveEditingTest {

  private static final long LONG_ENOUGH_SECONDS = 30;
  private static final long SOME_MORE_SAVES_MILLIS = 1_500;

  @TempDir private Path folder = Path.of("");

  private final Loans shipped = Loans.asShipped();
  private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
  private TestDatabase database;
  private Node node;
  private LiveEditing editing;
  private Thread watching;

  @BeforeEach
  void start(DatabaseServer server) throws IOException {
    save(shipped);
    database = server.empty();
    node = Node.start(database, new FolderSource(folder));
    editing =
        new LiveEditing(folder, node.runtime().publication(), node.runtime().clock(), told::add);
    watching = Thread.ofPlatform().start(editing::watch);
  }

  @AfterEach
  void stop() throws InterruptedException {
    watching.interrupt();
    watching.join();
    node.close();
    database.close();
  }

  @Test
  void aSaveServesAndCountsAsARelease() throws Exception {
    save(shipped.withField("shelf"));

    String words = nextTold();
    assertTrue(words.startsWith("Published loans release 2 in "), words);
    assertTrue(words.contains(" s: + "), words);
    assertTrue(node.serves("shelf"));
    ReleaseStore.Release release =
        node.runtime()
            .surroundings()
            .transactions()
            .required(() -> node.runtime().surroundings().releases().current("loans"))
            .orElseThrow();
    assertEquals(ReleaseStore.Kind.FILES, release.kind());
  }

  @Test
  void aMistakeIsToldOnceAndKeptInSightUntilItIsMended() throws Exception {
    Loans wrong = shipped.edited(Loans.ITEM, "{name}", "{nmae}");
    save(wrong);

    assertTrue(nextTold().contains(Loans.ITEM + ":"));
    Trouble.Wrong trouble = assertInstanceOf(Trouble.Wrong.class, editing.trouble().orElseThrow());
    assertTrue(trouble.report().contains("nmae"), trouble::report);
    assertEquals(1, node.loans().release());

    save(wrong.with("seeds/loans/note.txt", "saved again"));
    Thread.sleep(SOME_MORE_SAVES_MILLIS);
    assertTrue(told.isEmpty(), told::toString);
    assertEquals(trouble.since(), editing.trouble().orElseThrow().since());

    Files.delete(folder.resolve("seeds/loans/note.txt"));
    save(shipped);
    assertEquals("Mended; what serves is as the files say.\n", nextTold());
    assertFalse(editing.trouble().isPresent());
  }

  @Test
  void whatWouldLoseDataIsNotApplied() throws Exception {
    save(shipped.withField("shelf"));
    nextTold();
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("INSERT INTO loans.item (version, name, shelf) VALUES (1, 'Lamp', 'A3')");
    }
    save(shipped);

    String words = nextTold();
    assertTrue(words.startsWith("Not published: "), words);
    assertInstanceOf(Trouble.Refused.class, editing.trouble().orElseThrow());
    assertTrue(node.serves("shelf"));
  }

  private String nextTold() throws InterruptedException {
    String words = told.poll(LONG_ENOUGH_SECONDS, TimeUnit.SECONDS);
    assertTrue(words != null, "nothing was told");
    return words;
  }

  private void save(Loans files) throws IOException {
    for (SourceFile file : files.files()) {
      Path path = folder.resolve(file.path());
      Files.createDirectories(path.getParent());
      if (!Files.exists(path) || !java.util.Arrays.equals(Files.readAllBytes(path), file.bytes())) {
        Files.write(path, file.bytes());
      }
    }
  }
}
