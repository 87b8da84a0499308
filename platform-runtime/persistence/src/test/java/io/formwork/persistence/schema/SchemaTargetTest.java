package io.formwork.persistence.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.formwork.core.deployment.Change;
import io.formwork.core.message.Message;
import io.formwork.core.message.Messages;
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
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DatabaseServerExtension.class)
class SchemaTargetTest {

  private TestDatabase database;
  private JdbcTransactions transactions;
  private Sql sql;
  private SchemaTarget target;

  @BeforeEach
  void open(DatabaseServer server) {
    database = server.like("platform", PlatformTables::migrate);
    transactions = new JdbcTransactions(database.dataSource());
    sql = new Sql(transactions);
    target = new SchemaTarget(sql);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void makesTheTablesOfAnApplication() throws IOException {
    ApplicationModel model = ModelBuilder.desk().list("ticket", "-criticality", "subject").build();
    assertEquals(golden("desk.sql"), String.join(";\n\n", target.statements(model)) + ";\n");
    assertEquals(
        Change.of(
            Change.Action.ADD, "desk.ticket", Message.of("plan.schema", "table with 26 columns")),
        target.plan(model).get(2));
    apply(model);
    assertEquals(List.of(), target.plan(model));
  }

  @Test
  void addsAField() {
    apply(desk());
    ModelBuilder changed = ModelBuilder.desk();
    changed.object(ModelBuilder.ticket(changed).searchable("cause", new FieldType.Text(50)));
    assertEquals(
        List.of(
            "+ desk.ticket.cause column cause text NONE",
            "+ desk.ticket index ticket_cause_search_idx NONE"),
        planned(changed.build()));
    apply(changed.build());
    assertEquals(List.of(), planned(changed.build()));
  }

  @Test
  void tellsALossFromARemovalThatIsDeclared() {
    apply(desk());
    ModelBuilder lost = ModelBuilder.desk();
    lost.object(ModelBuilder.ticket(lost).without("amount"));
    assertEquals(
        List.of("- desk.ticket.amount column amount with all it holds LOSES_DATA"),
        planned(lost.build()));

    ModelBuilder declared = ModelBuilder.desk();
    declared.object(ModelBuilder.ticket(declared).without("amount").removed("amount"));
    assertEquals(
        List.of("- desk.ticket.amount column amount with all it holds, as declared REWRITES_DATA"),
        planned(declared.build()));
    apply(declared.build());
    assertEquals(List.of(), planned(declared.build()));
  }

  @Test
  void changesATypeThatKeepsEveryValue() {
    apply(desk());
    sql.change("INSERT INTO desk.ticket (version, amount) VALUES (1, 12.50)");
    ModelBuilder wider = ModelBuilder.desk();
    wider.object(ModelBuilder.ticket(wider).field("amount", new FieldType.Decimal(16, 4)));
    assertEquals(
        List.of(
            "~ desk.ticket.amount column amount from numeric(12,2) to numeric(16,4)"
                + " REWRITES_DATA"),
        planned(wider.build()));
    apply(wider.build());
    assertEquals("12.5000", sql.one(row -> row.text(1), "SELECT amount FROM desk.ticket"));
  }

  @Test
  void callsATypeThatCannotKeepTheValuesALoss() {
    apply(desk());
    ModelBuilder other = ModelBuilder.desk();
    other.object(ModelBuilder.ticket(other).field("subject", new FieldType.Day()));
    assertTrue(
        planned(other.build())
            .contains("± desk.ticket.subject column subject from text to date LOSES_DATA"));
  }

  @Test
  void callsATableThatIsNoLongerWantedALoss() {
    apply(desk());
    assertTrue(
        planned(new ModelBuilder("desk").build())
            .contains("- desk.ticket table with all it holds LOSES_DATA"));
  }

  @Test
  void aFailureLeavesTheDatabaseAsItWas() {
    ApplicationModel model = desk();
    List<Change> plan = target.plan(model);
    try {
      transactions.required(() -> {
        target.apply(model, plan);
        throw new UnsupportedOperationException();
      });
    } catch (UnsupportedOperationException expected) {
      assertEquals(plan, target.plan(model));
    }
  }

  private static ApplicationModel desk() {
    return ModelBuilder.desk().build();
  }

  private void apply(ApplicationModel model) {
    List<Change> plan = target.plan(model);
    transactions.required(() -> target.apply(model, plan));
  }

  private List<String> planned(ApplicationModel model) {
    return target.plan(model).stream()
        .map(change ->
            change.action().sign()
                + " "
                + change.address()
                + " "
                + Messages.in(Locale.ENGLISH, change.summary())
                + " "
                + change.risk())
        .toList();
  }

  private static String golden(String name) throws IOException {
    try (InputStream golden = SchemaTargetTest.class.getResourceAsStream(name)) {
      return new String(golden.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
