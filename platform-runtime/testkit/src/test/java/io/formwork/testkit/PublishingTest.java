package io.formwork.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.formwork.core.actor.Actor;
import io.formwork.core.application.Application;
import io.formwork.core.application.Platform;
import io.formwork.core.deployment.Planned;
import io.formwork.core.deployment.Proposal;
import io.formwork.core.deployment.Published;
import io.formwork.core.deployment.Publisher;
import io.formwork.core.message.Refusal.Kind;
import io.formwork.core.message.RefusedException;
import io.formwork.core.query.ListRequest;
import io.formwork.core.query.Row;
import io.formwork.core.record.Changes;
import io.formwork.core.store.ReleaseFiles;
import io.formwork.core.store.ReleaseStore;
import io.formwork.metadata.diagnostic.Diagnostic;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import io.formwork.testdatabase.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Changing an application while it runs. */
@ExtendWith(DatabaseServerExtension.class)
class PublishingTest {

  private final Loans shipped = Loans.asShipped();
  private TestDatabase database;
  private Node node;

  @BeforeEach
  void start(DatabaseServer server) {
    database = server.empty();
    node = Node.start(database, shipped);
  }

  @AfterEach
  void stop() {
    node.close();
    database.close();
  }

  @Test
  void aPlanChangesNothing() {
    Planned.Ready ready = node.ready(files(shipped.withField("shelf")));
    assertEquals(2, ready.plan().parts().getFirst().candidate().number());
    assertEquals(
        List.of("loans.item.shelf"),
        ready.plan().changes().stream().map(change -> change.address()).toList());
    assertEquals(List.of(), ready.refused());
    assertFalse(node.serves("shelf"));
    assertEquals(1, releases().all("loans").size());
  }

  @Test
  void whatIsPublishedServesAtOnce() {
    Published.Done done = node.done(files(shipped.withField("shelf")));
    assertEquals(2, done.releases().getFirst().number());
    assertTrue(node.serves("shelf"));
    assertEquals(2, node.loans().release());
    assertEquals(ReleaseStore.Kind.PUBLISH, releases().current("loans").orElseThrow().kind());
  }

  @Test
  void theSameFilesMakeNoRelease() {
    assertEquals(List.of(), node.done(files(shipped)).releases());
    assertTrue(node.ready(files(shipped)).plan().isEmpty());
    assertEquals(1, releases().all("loans").size());
  }

  @Test
  void wrongDefinitionsAreToldAndTheOldReleaseServes() {
    Loans wrong = shipped.edited(Loans.ITEM, "{name}", "{nmae}");
    Published.Wrong told = assertInstanceOf(Published.Wrong.class, node.publish(files(wrong)));
    assertTrue(told.problems().stream().anyMatch(Diagnostic::isError));
    assertTrue(told.report().contains("item.yaml:3:"), told.report());
    assertInstanceOf(Planned.Wrong.class, node.plan(files(wrong)));
    assertEquals(1, node.loans().release());
  }

  @Test
  void whatLosesDataIsRefused() {
    node.done(files(shipped.withField("shelf")));
    shelve();
    Planned.Ready ready = node.ready(files(shipped));
    assertFalse(ready.refused().isEmpty());
    assertInstanceOf(Published.Refused.class, node.publish(files(shipped)));
    assertTrue(node.serves("shelf"));
    assertEquals(2, releases().all("loans").size());
  }

  /** An item that has a value in the new field. */
  private void shelve() {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("INSERT INTO loans.item (version, name, shelf) VALUES (1, 'Lamp', 'A3')");
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aPlanIsStaleWhenSomebodyElseHasPublished() {
    Proposal mine = files(shipped.withField("mine"));
    String agreed = node.ready(mine).plan().hash();
    assertEquals(agreed, node.ready(mine).plan().hash());
    node.done(files(shipped.withField("theirs")));
    assertNotEquals(agreed, node.ready(mine).plan().hash());
    assertInstanceOf(Published.Refused.class, publish(mine, agreed));
    assertFalse(node.serves("mine"));
    Proposal both = files(shipped.withField("theirs").withField("mine"));
    String again = node.ready(both).plan().hash();
    assertInstanceOf(Published.Done.class, publish(both, again));
    assertTrue(node.serves("mine") && node.serves("theirs"));
  }

  @Test
  void anEarlierReleaseIsBroughtBack() {
    node.done(files(shipped.edited(Loans.ITEM, "title: Название", "title: Имя")));
    Proposal back = new Proposal.Rollback("loans", 1);
    Published.Done done = node.done(back);
    assertEquals(3, done.releases().getFirst().number());
    assertEquals(Optional.of(1L), done.releases().getFirst().base());
    assertEquals(releases().files("loans", 1), releases().files("loans", 3));
    assertEquals("Название", node.loans().model().object("item").field("name").title().text());
  }

  @Test
  void aRollbackThatLosesDataIsRefused() {
    node.done(files(shipped.withField("shelf")));
    shelve();
    Proposal back = new Proposal.Rollback("loans", 1);
    assertFalse(node.ready(back).refused().isEmpty());
    assertInstanceOf(Published.Refused.class, node.publish(back));
    assertTrue(node.serves("shelf"));
  }

  @Test
  void anUnknownReleaseIsNotBroughtBack() {
    RefusedException refused =
        assertThrows(RefusedException.class, () -> node.publish(new Proposal.Rollback("loans", 7)));
    assertEquals(Kind.NOT_FOUND, refused.refusal().kind());
  }

  @Test
  void filesComeBackByteForByte() {
    byte[] odd = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, '#', ' ', 'x', '\r', '\n'};
    Loans given = shipped.with("rules/loans/notes.txt", odd);
    node.done(files(given));
    assertEquals(new ReleaseFiles(given.files()), releases().files("loans", 2));
  }

  @Test
  void anotherNodeFollows() {
    try (Node other = Node.start(database, shipped)) {
      node.done(files(shipped.withField("shelf")));
      assertFalse(other.serves("shelf"));
      other.runtime().follower().look();
      assertTrue(other.serves("shelf"));
      assertEquals(2, other.loans().release());
    }
  }

  @Test
  void waitsForALongReaderWithoutKeepingOthersBehindIt() throws Exception {
    try (Connection reader = database.dataSource().getConnection();
        ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
      reader.setAutoCommit(false);
      reader.createStatement().execute("SELECT 1 FROM loans.item");
      var published = others.submit(() -> node.publish(files(shipped.withField("shelf"))));
      assertThrows(TimeoutException.class, () -> published.get(3, TimeUnit.SECONDS));
      Instant before = Instant.now();
      assertEquals(List.of(), items());
      long waited = Duration.between(before, Instant.now()).toMillis();
      assertTrue(waited < 1_000, () -> "a list took " + waited + " ms");
      reader.rollback();
      assertInstanceOf(Published.Done.class, published.get());
    }
    assertTrue(node.serves("shelf"));
  }

  @Test
  void twoNodesMayStartOnAnEmptyDatabase(DatabaseServer server) throws Exception {
    try (TestDatabase empty = server.empty();
        ExecutorService starters = Executors.newFixedThreadPool(2)) {
      var first = starters.submit(() -> Node.start(empty, shipped));
      var second = starters.submit(() -> Node.start(empty, shipped));
      try (Node one = first.get();
          Node other = second.get()) {
        assertEquals(1, one.loans().release());
        assertEquals(1, other.loans().release());
      }
    }
  }

  @Test
  void whatWasOpenForAVisitIsClosedAfterIt() {
    Platform platform = node.runtime().platform();
    Application old = node.loans();
    try (Platform.Visit visit = platform.enter()) {
      node.done(files(shipped.withField("shelf")));
      assertEquals(2, platform.openSnapshots());
      Actor keeper = old.actor("orlova").orElseThrow();
      old.records().create(keeper, "item", Changes.of("name", "Проектор"));
    }
    assertEquals(1, platform.openSnapshots());
    assertEquals(1, items().size());
  }

  private List<Long> items() {
    Application loans = node.loans();
    ListRequest everything =
        new ListRequest(
            "item", List.of(), Optional.empty(), List.of(), List.of(), Optional.empty(), 0, 9);
    return loans.query().list(loans.actor("orlova").orElseThrow(), everything).rows().stream()
        .map(Row::id)
        .toList();
  }

  private Published publish(Proposal proposal, String plan) {
    return node.runtime()
        .publication()
        .publish(new Publisher.Operator(), proposal, Optional.of(plan), "agreed");
  }

  private static Proposal files(Loans loans) {
    return new Proposal.Files(loans);
  }

  private ReleaseStore releases() {
    return node.runtime().surroundings().releases();
  }
}
