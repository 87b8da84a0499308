package io.formwork.persistence.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.formwork.core.record.RecordRef;
import io.formwork.core.store.Journal.Entry;
import io.formwork.core.store.Journal.FieldChange;
import io.formwork.core.store.Journal.Operation;
import io.formwork.persistence.ModelBuilder;
import io.formwork.persistence.TestApplication;
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
import java.util.Optional;
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
    journal = new JdbcJournal(application.sql(), "desk");
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
        "transition",
        Optional.of("accept"),
        Operation.TRANSITION,
        fields,
        3);
  }
}
