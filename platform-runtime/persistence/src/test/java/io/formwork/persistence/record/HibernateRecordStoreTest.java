package io.formwork.persistence.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.formwork.core.message.Refusal;
import io.formwork.core.message.RefusedException;
import io.formwork.core.record.Changes;
import io.formwork.core.record.StoredRecord;
import io.formwork.core.record.Values;
import io.formwork.core.store.NumberSeries;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.value.Json;
import io.formwork.persistence.ModelBuilder;
import io.formwork.persistence.entity.GeneratedEntityTypes;
import io.formwork.persistence.jdbc.JdbcTransactions;
import io.formwork.persistence.jdbc.Sql;
import io.formwork.persistence.platform.PlatformTables;
import io.formwork.persistence.schema.SchemaTarget;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import io.formwork.testdatabase.TestDatabase;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DatabaseServerExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class HibernateRecordStoreTest {

  private final ApplicationModel model = ModelBuilder.desk().build();
  private final ObjectType ticket = model.object("ticket");
  private final ObjectType user = model.object("user");
  private TestDatabase database;
  private JdbcTransactions transactions;
  private Sql sql;
  private GeneratedEntityTypes types;
  private EntityMapping mapping;
  private HibernateRecordStore store;

  @BeforeAll
  void open(DatabaseServer server) {
    database = server.like("platform", PlatformTables::migrate);
    transactions = new JdbcTransactions(database.dataSource());
    sql = new Sql(transactions);
    SchemaTarget target = new SchemaTarget(sql, sql);
    transactions.required(() -> target.apply(model, List.of(), Instant.EPOCH));
    types = GeneratedEntityTypes.generate(model);
    mapping = EntityMapping.open(types, transactions);
    store = new HibernateRecordStore(model, types, mapping, sql);
  }

  @AfterAll
  void close() {
    mapping.close();
    database.close();
  }

  @Test
  void readsBackWhatItStored() {
    StoredRecord client = store.insert(user, new Values(Map.of("login", "ivanov")));
    Values values =
        new Values(
            Map.ofEntries(
                Map.entry("number", "T-1"),
                Map.entry("subject", "Ёлка 🎄 'горит'"),
                Map.entry("rating", 5L),
                Map.entry("amount", new BigDecimal("12345.60")),
                Map.entry("urgent", true),
                Map.entry("wanted_on", LocalDate.of(2026, 2, 28)),
                Map.entry("limit", Duration.ofHours(4).plusNanos(123_456_000)),
                Map.entry("resolution.due", Instant.parse("2026-03-02T12:00:00.123456Z")),
                Map.entry("client", client.id()),
                Map.entry("status", "assigning")));
    StoredRecord stored = store.insert(ticket, values);
    assertEquals(1, stored.version());
    assertEquals(values, stored.values());
    assertEquals(Optional.of(stored), store.find(ticket, stored.id()));
    assertEquals(Optional.empty(), store.find(ticket, stored.id() + 1));
  }

  @Test
  void cutsOffWhatTheColumnsDoNotKeep() {
    StoredRecord stored =
        store.insert(
            ticket,
            new Values(
                Map.of(
                    "amount",
                    new BigDecimal("1.5"),
                    "resolution.due",
                    Instant.parse("2026-03-02T12:00:00.123456789Z"))));
    assertEquals(Optional.of(stored), store.find(ticket, stored.id()));
  }

  @Test
  void refusesASaveOfAnOldVersion() {
    StoredRecord first = store.insert(ticket, new Values(Map.of("subject", "a")));
    StoredRecord second = store.update(first, Changes.of("subject", "b").with("rating", 3L));
    assertEquals(2, second.version());
    StoredRecord emptied = store.update(second, Changes.of("subject", null));
    assertEquals(
        Map.of("rating", 3L), store.find(ticket, first.id()).orElseThrow().values().asMap());
    assertEquals(3, emptied.version());
    RefusedException refused =
        assertThrows(RefusedException.class, () -> store.update(first, Changes.of("subject", "c")));
    assertEquals(Refusal.Kind.CONFLICT, refused.refusal().kind());
    assertThrows(RefusedException.class, () -> store.delete(second));
    store.delete(emptied);
    assertEquals(Optional.empty(), store.find(ticket, first.id()));
  }

  @Test
  void keepsWhatAnApplicationAddsToPeopleApart() {
    sql.change("INSERT INTO fw.\"user\" (version, login) VALUES (1, 'elsewhere')");
    long id = sql.one(row -> row.number(1), "SELECT id FROM fw.\"user\" WHERE login = 'elsewhere'");
    StoredRecord before = transactions.required(() -> store.lock(user, id).orElseThrow());
    assertEquals(Map.of("login", "elsewhere"), before.values().asMap());
    StoredRecord after =
        store.update(before, Changes.of("roles", List.of("agent", "manager")).with("line", "low"));
    assertEquals(Optional.of(after), store.find(user, id));
    StoredRecord emptied =
        store.update(after, Changes.of("roles", null).with("line", null).with("name", "Анна"));
    assertEquals(
        Map.of("login", "elsewhere", "name", "Анна"),
        store.find(user, id).orElseThrow().values().asMap());
    assertEquals(3, emptied.version());
  }

  @Test
  void takesWhatIsOwnedAlongAndKeepsWhatIsReferredTo() {
    ObjectType message = model.object("ticket_messages");
    StoredRecord client = store.insert(user, new Values(Map.of("login", "petrov")));
    StoredRecord one = store.insert(ticket, new Values(Map.of("client", client.id())));
    StoredRecord words = store.insert(message, new Values(Map.of("ticket", one.id())));
    assertThrows(RefusedException.class, () -> store.delete(client));
    store.delete(one);
    assertEquals(Optional.empty(), store.find(message, words.id()));
  }

  @Test
  void theTransactionDecides() {
    assertThrows(
        UnsupportedOperationException.class,
        () ->
            transactions.required(() -> {
              StoredRecord stored = store.insert(ticket, new Values(Map.of("subject", "gone")));
              assertTrue(store.lock(ticket, stored.id()).isPresent());
              throw new UnsupportedOperationException();
            }));
    assertEquals(
        "0",
        sql.one(row -> row.text(1), "SELECT count(*) FROM desk.ticket WHERE subject = 'gone'"));
  }

  @Test
  void countsEachSeriesByItself() {
    assertEquals("T-2025-00001", next("2025"));
    assertEquals("T-2025-00002", next("2025"));
    assertEquals("T-2026-00001", next("2026"));
    assertEquals("T-2026_ИТ-00001", next("2026_ИТ"));
    assertEquals("T-2026_ИТ-00002", next("2026_ИТ"));
  }

  @Test
  void passesOverNumbersThatAreTaken() {
    store.insert(ticket, new Values(Map.of("number", "T-2030-00001")));
    store.insert(ticket, new Values(Map.of("number", "T-2030-00002")));
    assertEquals("T-2030-00003", next("2030"));
  }

  @Test
  void twoThatBeginACountAtOnceGetTwoNumbers() throws Exception {
    try (var threads = Executors.newFixedThreadPool(8)) {
      Callable<String> creation = () -> transactions.required(() -> next("2031"));
      Set<String> numbers = new TreeSet<>();
      for (Future<String> number : threads.invokeAll(Collections.nCopies(24, creation))) {
        numbers.add(number.get());
      }
      assertEquals(24, numbers.size());
    }
  }

  /** The other has its number while the transaction that began the count is still open. */
  @Test
  void nobodyWaitsForWhoBeginsACount() throws Exception {
    try (var threads = Executors.newSingleThreadExecutor()) {
      String other =
          transactions.required(() -> {
            assertEquals("T-2032-00001", next("2032"));
            return answer(threads.submit(() -> transactions.required(() -> next("2032"))));
          });
      assertEquals("T-2032-00002", other);
    }
  }

  /** As the seeds of an application may be, which come with its tables. */
  @Test
  void aCountMayBeginWithItsSchema() {
    transactions.required(() -> {
      sql.execute("CREATE SCHEMA elsewhere");
      sql.execute("CREATE TABLE elsewhere.ticket (number text)");
      Sequences sequences = new Sequences(sql, "elsewhere");
      NumberSeries numbers = new NumberSeries("2033", "T-", 2, "", false);
      assertEquals("T-01", sequences.next(ticket, ticket.field("number"), numbers));
      assertEquals("T-02", sequences.next(ticket, ticket.field("number"), numbers));
    });
  }

  private static <T> T answer(Future<T> other) {
    try {
      return other.get(10, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new AssertionError("The other was kept waiting", e);
    }
  }

  private String next(String series) {
    NumberSeries numbers = new NumberSeries(series, "T-" + series + "-", 5, "", false);
    return store.nextNumber(ticket, ticket.field("number"), numbers);
  }

  @Test
  void keepsValuesOfEveryType() {
    Values values =
        new Values(
            Map.of(
                "price",
                new BigDecimal("1234.50"),
                "opens_at",
                LocalTime.of(23, 59, 58),
                "mail",
                "anna@example.org",
                "phone",
                "+79161234567",
                "page",
                "https://example.org/",
                "tags",
                List.of("low", "high"),
                "data",
                Json.of("{\"b\": [1.50, 1e3], \"a\": \"ё\"}")));
    StoredRecord stored = store.insert(ticket, values);
    assertEquals(values, stored.values());
    assertEquals(values, store.find(ticket, stored.id()).orElseThrow().values());
    StoredRecord emptied = store.update(stored, Changes.of("data", null).with("opens_at", null));
    assertEquals(emptied.values(), store.find(ticket, stored.id()).orElseThrow().values());
  }

  @Test
  void ruleCompilersFindTheBytesOfTheClasses() throws Exception {
    assertEquals(
        "io.formwork.app.desk.TicketMessages", types.of("ticket_messages").beanClass().getName());
    assertNotNull(types.of("ticket").beanClass().getMethod("getResolutionDue"));
    try (var bytes = types.classLoader().getResourceAsStream("io/formwork/app/desk/Ticket.class")) {
      assertNotNull(bytes);
    }
  }
}
