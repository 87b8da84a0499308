package io.formwork.testkit.answers;

import io.formwork.core.application.ApplicationStores;
import io.formwork.core.record.Changes;
import io.formwork.core.record.StoredRecord;
import io.formwork.core.record.Values;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.persistence.Persistence;
import io.formwork.persistence.entity.GeneratedEntityTypes;
import io.formwork.persistence.jdbc.JdbcTransactions;
import io.formwork.persistence.jdbc.Sql;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.TestDatabase;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tickets and people made at random, in a database of their own and in memory. */
final class FilledDesk implements AutoCloseable {

  private static final int PEOPLE = 6;
  private static final int TICKETS = 25;

  private final ApplicationModel model;
  private final RandomValues values;
  private final TestDatabase database;
  private final JdbcTransactions transactions;
  private final Persistence persistence;
  private final ApplicationStores stores;
  private final Map<Long, StoredRecord> users = new LinkedHashMap<>();
  private final Map<Long, StoredRecord> tickets = new LinkedHashMap<>();

  FilledDesk(DatabaseServer server, ZoneId zone, RandomValues values) {
    this.model = AnswersDesk.in(zone);
    this.values = values;
    this.database = server.empty();
    this.transactions = new JdbcTransactions(database.dataSource());
    this.persistence = new Persistence(database.dataSource(), transactions);
    persistence.prepare();
    transactions.required(() -> persistence.schema().apply(model, List.of(), Instant.EPOCH));
    this.stores = persistence.application(model, GeneratedEntityTypes.generate(model));
    transactions.required(this::fill);
  }

  private void fill() {
    for (int i = 0; i < PEOPLE; i++) {
      add("user", new Values(Map.of("login", "user" + i)), users);
    }
    for (int i = 0; i < TICKETS; i++) {
      add("ticket", random("ticket"), tickets);
    }
    users.replaceAll((id, user) -> stores.records().update(user, changes(random("user"))));
  }

  private Values random(String object) {
    return values.record(
        model.object(object), List.copyOf(users.keySet()), List.copyOf(tickets.keySet()));
  }

  private static Changes changes(Values values) {
    Changes changes = Changes.none();
    for (Map.Entry<String, Object> value : values.asMap().entrySet()) {
      changes =
          value.getKey().equals("login") ? changes : changes.with(value.getKey(), value.getValue());
    }
    return changes;
  }

  private void add(String object, Values record, Map<Long, StoredRecord> records) {
    StoredRecord stored = stores.records().insert(model.object(object), record);
    records.put(stored.id(), stored);
  }

  ApplicationModel model() {
    return model;
  }

  Map<Long, StoredRecord> tickets() {
    return tickets;
  }

  ApplicationStores stores() {
    return stores;
  }

  JdbcTransactions transactions() {
    return transactions;
  }

  Sql sql() {
    return new Sql(transactions);
  }

  /** The ticket and the people as an expression about the ticket sees them. */
  RowsInMemory scope(Optional<StoredRecord> ticket) {
    return new RowsInMemory(
        Map.of("user", users, "ticket", tickets), ticket, users.values().stream().findFirst());
  }

  @Override
  public void close() {
    stores.close();
    persistence.close();
    database.close();
  }
}
