package io.formwork.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.formwork.core.deployment.Planned;
import io.formwork.core.deployment.Proposal;
import io.formwork.core.deployment.Published;
import io.formwork.core.deployment.Publisher;
import io.formwork.core.message.Message;
import io.formwork.core.message.Messages;
import io.formwork.core.message.Refusal.Kind;
import io.formwork.core.message.RefusedException;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import io.formwork.testdatabase.TestDatabase;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who may change a running application, and who also what runs as code in it. */
@ExtendWith(DatabaseServerExtension.class)
class PublishingRightsTest {

  private static final Publisher ORLOVA = new Publisher.Person("orlova");
  private static final String RULE = "rules/loans/shelves.drl";
  private static final String DRL =
      """
      package io.formwork.rules.loans
      import io.formwork.app.loans.Item
      rule "nothing" when $item : Item(name == "nothing") then end
      """;

  private final Loans shipped = Loans.asShipped();

  @Test
  void whoAdministersNothingMayNotEvenPlan(DatabaseServer server) {
    try (TestDatabase database = server.empty();
        Node node = Node.start(database, shipped)) {
      Proposal wish = new Proposal.Files(shipped.withField("shelf"));
      assertForbidden(() -> node.runtime().publication().plan(ORLOVA, wish));
      assertForbidden(() -> publish(node, wish));
      assertEquals(1, node.loans().release());
    }
  }

  @Test
  void codeIsARightOfItsOwn(DatabaseServer server) {
    Loans administered = keeper("administers: true\n");
    try (TestDatabase database = server.empty();
        Node node = Node.start(database, administered)) {
      assertInstanceOf(
          Published.Done.class, publish(node, new Proposal.Files(administered.withField("shelf"))));

      Proposal code = new Proposal.Files(administered.withField("shelf").with(RULE, DRL));
      Planned.Ready seen =
          assertInstanceOf(Planned.Ready.class, node.runtime().publication().plan(ORLOVA, code));
      Message reason = seen.refused().getFirst();
      assertTrue(
          Messages.in(Locale.ENGLISH, reason).contains("publishes: code"), reason.toString());
      assertForbidden(() -> publish(node, code));
      assertEquals(2, node.loans().release());
    }
  }

  @Test
  void whoHasThatRightPublishesCode(DatabaseServer server) {
    Loans administered = keeper("administers: true\npublishes: code\n");
    try (TestDatabase database = server.empty();
        Node node = Node.start(database, administered)) {
      Loans more = administered.with(RULE, DRL);
      assertInstanceOf(Published.Done.class, publish(node, new Proposal.Files(more)));
      assertTrue(node.loans().model().rules().containsKey("shelves"));
      assertEquals("orlova", node.runtime().surroundings().releases().current("loans").get().by());
    }
  }

  private Loans keeper(String keys) {
    return shipped.edited(Loans.KEEPER, "policies:", keys + "policies:");
  }

  private static Published publish(Node node, Proposal proposal) {
    return node.runtime().publication().publish(ORLOVA, proposal, Optional.empty(), "");
  }

  private static void assertForbidden(Runnable wish) {
    RefusedException refused = assertThrows(RefusedException.class, wish::run);
    assertEquals(Kind.FORBIDDEN, refused.refusal().kind());
  }
}
