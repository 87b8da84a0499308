package io.formwork.persistence.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.formwork.core.store.RecordSearch.Environment;
import io.formwork.core.store.RecordSearch.Selection;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.ObjectType;
import io.formwork.persistence.ModelBuilder;
import io.formwork.persistence.TestApplication;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Many rows, one after another, while others write. */
@ExtendWith(DatabaseServerExtension.class)
class CursorTest {

  private static final int ROWS = 5_000;

  private final ApplicationModel model = ModelBuilder.desk().build();

  @Test
  void tellsTheRowsOfOneMoment(DatabaseServer server) {
    try (TestApplication application = filled(server)) {
      JdbcRecordSearch search = new JdbcRecordSearch(model, application.sql());
      AtomicInteger told = new AtomicInteger();

      application
          .transactions()
          .required(() ->
              search.scan(
                  all(),
                  row -> {
                    if (told.incrementAndGet() == 1) {
                      elsewhere(() -> {
                        application.sql().execute("DELETE FROM desk.ticket WHERE id % 2 = 0");
                        insert(application);
                      });
                    }
                  }));

      assertEquals(ROWS, told.get());
    }
  }

  @Test
  void endsWithWhatTheTakerThrows(DatabaseServer server) {
    try (TestApplication application = filled(server)) {
      JdbcRecordSearch search = new JdbcRecordSearch(model, application.sql());

      assertThrows(
          ArithmeticException.class,
          () ->
              application
                  .transactions()
                  .required(() ->
                      search.scan(
                          all(),
                          row -> {
                            throw new ArithmeticException("enough");
                          })));

      long open =
          application
              .sql()
              .one(
                  row -> row.number(1),
                  "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                      + " AND state LIKE 'idle in transaction%'");
      assertEquals(0, open);
    }
  }

  @Test
  void needsTransaction(DatabaseServer server) {
    try (TestApplication application = filled(server)) {
      JdbcRecordSearch search = new JdbcRecordSearch(model, application.sql());
      assertThrows(IllegalStateException.class, () -> search.scan(all(), row -> {}));
    }
  }

  private TestApplication filled(DatabaseServer server) {
    TestApplication application = TestApplication.open(model, server);
    insert(application);
    return application;
  }

  private static void insert(TestApplication application) {
    application
        .sql()
        .execute(
            "INSERT INTO desk.ticket (version, subject, status)"
                + " SELECT 1, 'Ticket ' || n, 'in_work' FROM generate_series(1, %d) n"
                    .formatted(ROWS));
  }

  private static void elsewhere(Runnable work) {
    Thread other = Thread.ofPlatform().start(work);
    try {
      other.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private Selection all() {
    ObjectType ticket = model.object("ticket");
    LinkedHashMap<String, Expression> outputs = new LinkedHashMap<>();
    outputs.put(
        "subject", new Expression.Path(Expression.Root.RECORD, List.of(ticket.field("subject"))));
    return new Selection(
        ticket, outputs, Optional.empty(), List.of(), 0, Integer.MAX_VALUE, environment());
  }

  private Environment environment() {
    return new Environment(Instant.EPOCH, model.timezone(), new NothingKnown());
  }
}
