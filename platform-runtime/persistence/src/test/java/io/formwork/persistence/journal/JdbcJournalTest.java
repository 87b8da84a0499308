package io.formwork.persistence.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.formwork.core.actor.Channel;
import io.formwork.core.record.RecordRef;
import io.formwork.core.store.Journal;
import io.formwork.core.store.Journal.Broken;
import io.formwork.core.store.Journal.Chains;
import io.formwork.core.store.Journal.Entry;
import io.formwork.core.store.Journal.FieldChange;
import io.formwork.core.store.Journal.Kept;
import io.formwork.core.store.Journal.Operation;
import io.formwork.persistence.ModelBuilder;
import io.formwork.persistence.TestApplication;
import io.formwork.persistence.jdbc.DatabaseException;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DatabaseServerExtension.class)
class JdbcJournalTest {

  private static final RecordRef TICKET = new RecordRef("ticket", 7);
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00.123456Z");

  private TestApplication application;
  private JdbcJournal journal;

  @BeforeEach
  void open(DatabaseServer server) {
    application = TestApplication.open(ModelBuilder.desk().build(), server);
    journal = new JdbcJournal(application.sql(), application.model());
  }

  @AfterEach
  void close() {
    application.close();
  }

  @Test
  void readsBackEveryKindOfValueNewestFirst() {
    Map<String, FieldChange> fields = new LinkedHashMap<>();
    fields.put("subject", change("старая", "Новая: \"тема\" 🎄"));
    fields.put("amount", change(new BigDecimal("1.50"), new BigDecimal("1.5")));
    fields.put("rating", change(4L, 5L));
    fields.put("urgent", change(true, false));
    fields.put("wanted_on", change(LocalDate.of(2026, 2, 28), LocalDate.of(2026, 3, 1)));
    fields.put("limit", change(Duration.ofMinutes(90), Duration.ofNanos(1_000)));
    fields.put("resolution.due", change(NOON, NOON.plusSeconds(60)));
    fields.put("roles", change(List.of("agent"), List.of("agent", "manager")));
    fields.put(
        "solution",
        new FieldChange(Optional.of("gone"), Optional.empty(), Optional.of("rules/desk/a.drl")));
    Entry first = entry(TICKET, NOON, fields);
    Entry second = entry(TICKET, NOON.plusSeconds(1), Map.of());
    journal.append(first);
    journal.append(second);
    journal.append(entry(new RecordRef("ticket", 8), NOON, fields));
    assertEquals(List.of(second, first), journal.of(TICKET, 10));
    assertEquals(List.of(second), journal.of(TICKET, 1));
  }

  @Test
  void sealsEveryEntryOverTheOneBefore() throws NoSuchAlgorithmException {
    Entry first = entry(TICKET, NOON, Map.of("rating", change(1L, 2L)));
    Entry second = entry(TICKET, NOON, Map.of("rating", change(2L, 3L)));
    journal.append(first);
    journal.append(second);
    List<byte[]> seals =
        application.sql().list(row -> row.bytes(1), "SELECT hash FROM desk.fw_journal ORDER BY id");
    byte[] beginning = sha256("".getBytes(StandardCharsets.UTF_8), Seal.content(first));
    assertArrayEquals(beginning, seals.get(0));
    assertArrayEquals(sha256(beginning, Seal.content(second)), seals.get(1));
  }

  @Test
  void knowsWhoWasAssignedWhen() {
    journal.append(entry(TICKET, NOON, Map.of("assignee", change(1L, 2L))));
    journal.append(entry(TICKET, NOON.plusSeconds(5), Map.of("assignee", change(2L, 3L))));
    journal.append(entry(TICKET, NOON.plusSeconds(9), Map.of("assignee", change(3L, 2L))));
    journal.append(entry(TICKET, NOON.plusSeconds(20), Map.of("client", change(3L, 2L))));
    assertEquals(
        Map.of(2L, NOON.plusSeconds(9), 3L, NOON.plusSeconds(5)),
        journal.lastAssigned("ticket", "assignee", List.of(1L, 2L, 3L)));
    assertEquals(Map.of(), journal.lastAssigned("user", "assignee", List.of(2L)));
  }

  @Test
  void turnsItsPagesBackwards() {
    for (long rating = 1; rating <= 5; rating++) {
      journal.append(entry(TICKET, NOON.plusSeconds(rating), Map.of("rating", change(0L, rating))));
    }
    List<Kept> first = journal.of(TICKET, OptionalLong.empty(), 2);
    List<Kept> second = journal.of(TICKET, OptionalLong.of(first.getLast().number()), 2);
    assertEquals(List.of(5L, 4L), ratings(first));
    assertEquals(List.of(3L, 2L), ratings(second));
    assertEquals(List.of(5L, 4L, 3L), ratings(journal.since(TICKET, NOON.plusSeconds(2))));
    assertEquals(Optional.of(first.getFirst()), journal.find(TICKET, first.getFirst().number()));
    assertEquals(
        Optional.empty(), journal.find(new RecordRef("ticket", 8), first.getFirst().number()));
  }

  @Test
  void isOnlyAddedTo() {
    journal.append(entry(TICKET, NOON, Map.of("rating", change(1L, 2L))));
    for (String deed :
        List.of(
            "UPDATE desk.fw_journal SET person_name = 'Nobody'",
            "DELETE FROM desk.fw_journal",
            "TRUNCATE desk.fw_journal",
            "UPDATE desk.fw_journal_field SET after = '5'",
            "DELETE FROM desk.fw_journal_field")) {
      DatabaseException refused =
          assertThrows(DatabaseException.class, () -> application.sql().execute(deed), deed);
      assertTrue(String.valueOf(refused.getMessage()).contains("is only added to"), deed);
    }
    assertEquals(new Chains(1, 1, Optional.empty()), journal.verify());
  }

  @Test
  void namesTheFirstEntryThatSomebodyHasChanged() {
    for (long id = 1; id <= 3; id++) {
      RecordRef ticket = new RecordRef("ticket", id);
      journal.append(entry(ticket, NOON, Map.of("rating", change(1L, 2L))));
      journal.append(entry(ticket, NOON.plusSeconds(1), Map.of("rating", change(2L, 3L))));
    }
    assertEquals(new Chains(3, 6, Optional.empty()), journal.verify());
    tamper("UPDATE desk.fw_journal_field SET before = '5' WHERE entry = 4");
    Broken broken = new Broken(new RecordRef("ticket", 2), 4, NOON.plusSeconds(1));
    assertEquals(Optional.of(broken), journal.verify().broken());
    tamper("DELETE FROM desk.fw_journal WHERE id = 3");
    assertEquals(Optional.of(broken), journal.verify().broken());
  }

  /** As whoever owns the tables could. */
  private void tamper(String deed) {
    for (String table : List.of("fw_journal", "fw_journal_field")) {
      application.sql().execute("ALTER TABLE desk.%s DISABLE TRIGGER ALL".formatted(table));
    }
    application.sql().execute(deed);
  }

  @Test
  void speaksOfFieldsAndValuesAsTheyAreCalledToday() {
    Map<String, FieldChange> fields = new LinkedHashMap<>();
    fields.put("topic", change("old", "new"));
    fields.put("criticality", change("minor", "high"));
    fields.put("tags", change(List.of("minor"), List.of("minor", "high")));
    journal.append(entry(TICKET, NOON, fields));
    application
        .sql()
        .execute(
            """
            INSERT INTO fw.release (app, number, applied_at, applied_by, app_version, fingerprint,
              kind, comment) SELECT 'desk', n, now(), '', '', '', 'files', ''
            FROM generate_series(1, 4) n;
            INSERT INTO fw.release_column VALUES ('desk', 3, 'ticket.topic', 'subject')
            """);
    application
        .sql()
        .execute(
            """
            INSERT INTO fw.renamed_value (app, release, object, column_name, was, becomes) VALUES
              ('desk', 4, 'ticket', 'criticality', 'minor', 'low'),
              ('desk', 4, 'ticket', 'tags', 'minor', 'low'),
              ('desk', 3, 'ticket', 'criticality', 'high', 'never')
            """);
    assertEquals(
        Map.of(
            "subject", change("old", "new"),
            "criticality", change("low", "high"),
            "tags", change(List.of("low"), List.of("low", "high"))),
        journal.of(TICKET, 1).getFirst().fields());
    assertEquals(Optional.empty(), journal.verify().broken());
  }

  private static List<Long> ratings(List<Kept> kept) {
    return kept.stream()
        .map(one -> Objects.requireNonNull(one.entry().fields().get("rating")))
        .map(change -> (Long) change.after().orElseThrow())
        .toList();
  }

  private static byte[] sha256(byte[] before, byte[] content) throws NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    digest.update(before);
    return digest.digest(content);
  }

  private static FieldChange change(Object before, Object after) {
    return new FieldChange(Optional.of(before), Optional.of(after), Optional.empty());
  }

  private static Entry entry(RecordRef record, Instant at, Map<String, FieldChange> fields) {
    return new Entry(
        record,
        at,
        Optional.of(5L),
        Optional.of("Иван Иванов"),
        Optional.of(new Journal.Deputy(6, "Пётр Петров")),
        "transition",
        Optional.of("accept"),
        Operation.TRANSITION,
        fields,
        3,
        Optional.of(Channel.REST),
        Optional.of(new Journal.Credential(9, "Склад")));
  }
}
