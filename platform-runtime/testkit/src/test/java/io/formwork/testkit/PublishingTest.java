package io.formwork.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.formwork.core.deployment.Planned;
import io.formwork.core.deployment.Proposal;
import io.formwork.core.deployment.Published;
import io.formwork.core.deployment.Publisher;
import io.formwork.core.message.Refusal.Kind;
import io.formwork.core.message.RefusedException;
import io.formwork.core.store.ReleaseFiles;
import io.formwork.core.store.ReleaseStore;
import io.formwork.metadata.diagnostic.Diagnostic;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import io.formwork.testdatabase.TestDatabase;
import java.util.List;
import java.util.Optional;
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
    Planned.Ready ready = node.ready(files(shipped));
    assertEquals(1, ready.refused().size());
    assertInstanceOf(Published.Refused.class, node.publish(files(shipped)));
    assertTrue(node.serves("shelf"));
    assertEquals(2, releases().all("loans").size());
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
    Proposal back = new Proposal.Rollback("loans", 1);
    assertEquals(1, node.ready(back).refused().size());
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
  void whoAdministersNothingMayNotEvenPlan() {
    Publisher keeper = new Publisher.Person("orlova");
    Proposal wish = files(shipped.withField("shelf"));
    RefusedException refused =
        assertThrows(RefusedException.class, () -> node.runtime().publication().plan(keeper, wish));
    assertEquals(Kind.FORBIDDEN, refused.refusal().kind());
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
