package io.formwork.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.formwork.assembly.FormworkRuntime;
import io.formwork.assembly.Started;
import io.formwork.core.actor.Actor;
import io.formwork.core.application.Application;
import io.formwork.core.query.VisibleRecord;
import io.formwork.core.record.Changes;
import io.formwork.core.record.RecordRef;
import io.formwork.core.time.MovableClock;
import io.formwork.metadata.source.FolderSource;
import io.formwork.metadata.source.LayeredSource;
import io.formwork.persistence.Persistence;
import io.formwork.persistence.jdbc.JdbcTransactions;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import io.formwork.testdatabase.TestDatabase;
import io.formwork.testkit.coverage.Covers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A new application beside the support desk, of definitions alone: one platform, one set of people,
 * schemas of their own.
 */
@ExtendWith(DatabaseServerExtension.class)
class SeveralApplicationsTest {

  private static final Path SECOND = Path.of("src", "test", "resources", "second");

  @Test
  @Covers({"G34", "G36", "G41"})
  void aSecondApplicationServesBesideTheFirst(DatabaseServer server) {
    try (TestDatabase database = server.empty()) {
      JdbcTransactions transactions = new JdbcTransactions(database.dataSource());
      try (FormworkRuntime runtime =
          new FormworkRuntime(
              new Persistence(database.dataSource(), transactions),
              transactions,
              new MovableClock(Clock.systemUTC()))) {
        start(runtime);
        lend(application(runtime, "loans"));

        assertEquals(Set.of("manager"), actor(runtime, "support_desk").roles());
        assertEquals(Set.of("keeper"), actor(runtime, "loans").roles());
        assertTrue(application(runtime, "loans").actor("petrov").isEmpty());

        start(runtime);
        assertEquals(1, runtime.surroundings().releases().all("loans").size());
        assertEquals("keeper", actor(runtime, "loans").roles().iterator().next());
      }
    }
  }

  private static void start(FormworkRuntime runtime) {
    Started started =
        runtime.start(
            new LayeredSource(List.of(Shipped.definitions(), new FolderSource(SECOND))), true);
    if (started instanceof Started.Wrong wrong) {
      throw new AssertionError(wrong.definitions().report());
    }
    assertInstanceOf(Started.Serving.class, started);
  }

  private static void lend(Application loans) {
    Actor keeper = loans.actor("orlova").orElseThrow();
    RecordRef projector = loans.records().create(keeper, "item", Changes.of("name", "Проектор"));
    loans
        .records()
        .take(keeper, projector, OptionalLong.empty(), "lend", Changes.of("holder", keeper.id()));
    VisibleRecord lent = loans.query().get(keeper, projector).orElseThrow();
    assertEquals("lent", lent.values().get("status", String.class));
    assertEquals("Елена Орлова", lent.names().get("holder"));
  }

  private static Actor actor(FormworkRuntime runtime, String application) {
    return application(runtime, application).actor("orlova").orElseThrow();
  }

  private static Application application(FormworkRuntime runtime, String name) {
    return runtime.platform().application(name).orElseThrow();
  }
}
