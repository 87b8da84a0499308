package io.formwork.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import io.formwork.testkit.proof.Play;
import io.formwork.testkit.proof.RightsProof;
import io.formwork.testkit.proof.Tally;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A sample of the proof; {@code ./formwork bench rights} holds it all. */
@ExtendWith(DatabaseServerExtension.class)
class RightsProofTest {

  @Test
  void everybodySeesWhatTheSupportDeskGrants(DatabaseServer server) {
    Tally tally =
        new RightsProof(server, 6, 2)
            .of(
                Play.supportDesk(
                    Shipped.definitions(),
                    List.of("ivanov", "belov", "gromov", "orlova", "admin")));
    assertEquals("", tally.wrong());
    assertTrue(tally.total() > 1_000, () -> RightsProof.table(tally.cells()));
  }

  @Test
  void nastyPoliciesHoldToo(DatabaseServer server) {
    Tally tally = new RightsProof(server, 6, 1).of(Play.random(7));
    assertEquals("", tally.wrong());
    assertTrue(tally.total() > 1_000, () -> RightsProof.table(tally.cells()));
  }

  @Test
  void aBrokenRuleIsNoticed(DatabaseServer server) {
    assertEquals(List.of(), new RightsProof(server, 8, 8).unnoticed(7));
  }
}
