package io.formwork.persistence.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.FieldType;
import io.formwork.persistence.ModelBuilder;
import io.formwork.persistence.jdbc.JdbcTransactions;
import io.formwork.persistence.jdbc.Sql;
import io.formwork.persistence.platform.PlatformTables;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import io.formwork.testdatabase.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DatabaseServerExtension.class)
class SchemaTargetTest {

  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

  private TestDatabase database;
  private JdbcTransactions transactions;
  private Sql sql;
  private SchemaTarget target;

  @BeforeEach
  void open(DatabaseServer server) {
    database = server.like("platform", PlatformTables::migrate);
    transactions = new JdbcTransactions(database.dataSource());
    sql = new Sql(transactions);
    target = new SchemaTarget(sql, sql);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void makesTheTablesOfAnApplication() throws IOException {
    ApplicationModel model = ModelBuilder.desk().list("ticket", "-criticality", "subject").build();
    assertEquals(golden("desk.sql"), String.join(";\n\n", target.statements(model)) + ";\n");
    apply(model);
    assertEquals(List.of(), target.statements(model));
  }

  @Test
  void anOrderHasOneIndexHoweverManyListsHaveIt() {
    ApplicationModel sorted = ModelBuilder.desk().list("ticket", "-created_at").build();
    assertEquals(target.statements(desk()), target.statements(sorted));
  }

  @Test
  void addsAFieldAtOnceAndItsIndexLater() {
    apply(desk());
    sql.change("INSERT INTO desk.ticket (version, subject) VALUES (1, 'Fire')");
    ModelBuilder changed = ModelBuilder.desk();
    changed.object(ModelBuilder.ticket(changed).searchable("cause", new FieldType.Text(50)));
    ApplicationModel model = changed.build();
    assertEquals(
        List.of("ALTER TABLE \"desk\".\"ticket\" ADD COLUMN \"cause\" text"),
        target.statements(model));
    apply(model);
    assertEquals(0, indexes("ticket_cause_search_idx"));
    target.complete(model);
    assertEquals(1, indexes("ticket_cause_search_idx"));
  }

  @Test
  void dropsWhatWasKeptLongEnough() {
    apply(desk());
    sql.change("INSERT INTO desk.ticket (version, amount) VALUES (1, 12.50)");
    ModelBuilder without = ModelBuilder.desk();
    without.object(ModelBuilder.ticket(without).without("amount").removed("amount"));
    apply(without.build());
    assertEquals(0, transactions.required(() -> target.sweep(NOW.plus(Duration.ofDays(29)))));
    assertEquals("12.50", sql.one(row -> row.text(1), "SELECT amount FROM desk.ticket"));
    assertEquals(1, transactions.required(() -> target.sweep(NOW.plus(Duration.ofDays(31)))));
    assertEquals(0, transactions.required(() -> target.sweep(NOW.plus(Duration.ofDays(31)))));
    String column =
        "SELECT count(*)::text FROM pg_attribute WHERE attrelid = 'desk.ticket'::regclass"
            + " AND attname = 'amount'";
    assertEquals("0", sql.one(row -> row.text(1), column));
  }

  @Test
  void buildsAnIndexAnewThatWasLeftBroken() {
    ApplicationModel model = desk();
    apply(model);
    sql.execute(
        "UPDATE pg_index SET indisvalid = false"
            + " WHERE indexrelid = 'desk.ticket_client_idx'::regclass");
    target.complete(model);
    assertEquals(1, indexes("ticket_client_idx"));
  }

  @Test
  void aFailureLeavesTheDatabaseAsItWas() {
    ApplicationModel model = desk();
    List<String> statements = target.statements(model);
    assertThrows(
        UnsupportedOperationException.class,
        () ->
            transactions.required(() -> {
              target.apply(model, List.of(), NOW);
              throw new UnsupportedOperationException();
            }));
    assertEquals(statements, target.statements(model));
  }

  @Test
  void waitsForOthersAfterwardsAsLongAsItsConnectionDoes() {
    transactions.required(() -> {
      sql.execute("SET lock_timeout = '10s'");
      target.apply(desk(), List.of(), NOW);
      assertEquals("10s", sql.one(row -> row.text(1), "SHOW lock_timeout"));
    });
  }

  private static ApplicationModel desk() {
    return ModelBuilder.desk().build();
  }

  private void apply(ApplicationModel model) {
    transactions.required(() -> target.apply(model, List.of(), NOW));
  }

  private long indexes(String name) {
    return sql.one(
        row -> row.number(1),
        "SELECT count(*) FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid"
            + " WHERE c.relname = ? AND i.indisvalid",
        name);
  }

  private static String golden(String name) throws IOException {
    try (InputStream golden = SchemaTargetTest.class.getResourceAsStream(name)) {
      return new String(golden.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
