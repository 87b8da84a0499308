package io.formwork.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.formwork.core.deployment.Proposal;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import io.formwork.testdatabase.TestDatabase;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A release brings seeds of demo data to those who have started with demo data, and to no others.
 */
@ExtendWith(DatabaseServerExtension.class)
class DemoSeedsTest {

  private static final String SEED =
      """
      seed: newcomers
      object: user
      match: login
      demo: true
      records:
        - { login: vera, name: Вера, roles: [keeper], password: demo }
      """;

  private final Loans shipped = Loans.asShipped();

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aPublishDoesAsTheStartDid(boolean demo, DatabaseServer server) {
    try (TestDatabase database = server.empty();
        Node node = Node.open(database)) {
      node.runtime().start(shipped, demo);
      node.done(new Proposal.Files(shipped.with("seeds/loans/newcomers.yaml", SEED)));
      assertEquals(demo, node.loans().actor("vera").isPresent());
    }
  }
}
