package io.formwork.persistence.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.formwork.core.record.Changes;
import io.formwork.core.record.StoredRecord;
import io.formwork.core.record.Values;
import io.formwork.core.store.RecordSearch.Environment;
import io.formwork.core.store.RecordSearch.Grouping;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.ObjectType;
import io.formwork.persistence.ModelBuilder;
import io.formwork.persistence.TestApplication;
import io.formwork.persistence.summary.Folding;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever is written and whatever is asked: a summary answers what the records answer. */
@ExtendWith(DatabaseServerExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SummariesTest {

  private static final Instant EVENING = Instant.parse("2026-02-27T20:59:58Z");
  private static final List<String> WRITTEN =
      List.of(
          "status",
          "created_at",
          "subject",
          "criticality",
          "rating",
          "amount",
          "urgent",
          "wanted_on",
          "limit",
          "parent");
  private static final int ROUNDS = Integer.getInteger("formwork.summaries.rounds", 8);

  private final Random random = new Random(11);
  private final ApplicationModel summed =
      ModelBuilder.desk()
          .object(
              ModelBuilder.ticket(ModelBuilder.desk())
                  .summary("states", List.of("status", "criticality"), "amount", "rating", "limit")
                  .summary(
                      "days",
                      List.of(
                          "created_at.day",
                          "status",
                          "criticality",
                          "urgent",
                          "rating",
                          "parent",
                          "wanted_on"),
                      "amount",
                      "rating",
                      "limit")
                  .summary("months", List.of("created_at.month", "wanted_on.week", "status")))
          .build();
  private final ApplicationModel plain = ModelBuilder.desk().build();
  private final Environment environment =
      new Environment(EVENING, summed.timezone(), new NothingKnown());
  private final List<StoredRecord> records = new ArrayList<>();
  private TestApplication application;

  @BeforeAll
  void open(DatabaseServer server) {
    application = TestApplication.open(summed, server);
  }

  @AfterAll
  void close() {
    application.close();
  }

  @Test
  void answersWhatTheRecordsAnswer() {
    int fromSummaries = 0;
    for (int round = 0; round < ROUNDS; round++) {
      write();
      fromSummaries += compare(25);
      application.transactions().required(() -> new Folding(application.sql(), summed).run());
      fromSummaries += compare(25);
    }
    int asked = ROUNDS * 50;
    assertTrue(fromSummaries > asked / 5, fromSummaries + " of " + asked + " from summaries");
    assertTrue(fromSummaries < asked * 9 / 10, "the records were hardly ever asked");
  }

  /** A transaction of changes, of which every fourth is taken back. */
  private void write() {
    List<StoredRecord> before = List.copyOf(records);
    try {
      application
          .transactions()
          .required(() -> {
            for (int change = 0; change < 12; change++) {
              change();
            }
            if (random.nextInt(4) == 0) {
              throw new TakenBack();
            }
            return null;
          });
    } catch (TakenBack e) {
      records.clear();
      records.addAll(before);
    }
  }

  private static final class TakenBack extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private void change() {
    ObjectType ticket = summed.object("ticket");
    int at = records.isEmpty() ? 0 : random.nextInt(records.size());
    switch (records.size() < 10 ? 0 : random.nextInt(4)) {
      case 0, 1 -> records.add(application.records().insert(ticket, ticket()));
      case 2 -> records.set(at, application.records().update(records.get(at), changes(ticket())));
      default -> {
        // One that others refer to stays.
        long id = records.get(at).id();
        if (records.stream()
            .noneMatch(one -> one.values().find("parent").equals(Optional.of(id)))) {
          application.records().delete(records.remove(at));
        }
      }
    }
  }

  /** What is not in the values becomes empty. */
  private static Changes changes(Values values) {
    Map<String, Optional<Object>> changes = new LinkedHashMap<>();
    WRITTEN.forEach(field -> changes.put(field, values.find(field)));
    return new Changes(changes);
  }

  private Values ticket() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("status", one("assigning", "in_work", "solved"));
    values.put("number", "T-" + random.nextLong());
    maybe(values, "created_at", EVENING.plusSeconds(random.nextInt(4)).plus(days()));
    maybe(values, "subject", one("ёлка", "жук"));
    maybe(values, "criticality", one("low", "normal", "high"));
    maybe(values, "rating", (long) random.nextInt(1, 4));
    maybe(values, "amount", RandomFigures.amount(random));
    maybe(values, "urgent", random.nextBoolean());
    maybe(values, "wanted_on", LocalDate.of(2026, 3, random.nextInt(1, 4)));
    maybe(values, "limit", Duration.ofSeconds(random.nextInt(3)));
    if (!records.isEmpty() && random.nextBoolean()) {
      values.put("parent", records.get(random.nextInt(records.size())).id());
    }
    return new Values(values);
  }

  private Duration days() {
    return Duration.ofDays(random.nextInt(12));
  }

  private void maybe(Map<String, Object> values, String field, Object value) {
    if (random.nextInt(4) > 0) {
      values.put(field, value);
    }
  }

  private String one(String... words) {
    return words[random.nextInt(words.length)];
  }

  /** Asks so many times; how often a summary has answered. */
  private int compare(int times) {
    JdbcRecordSearch fromRecords = new JdbcRecordSearch(plain, application.sql());
    JdbcRecordSearch fromSummaries = new JdbcRecordSearch(summed, application.sql());
    int answered = 0;
    for (int time = 0; time < times; time++) {
      Grouping asked = new RandomFigures(summed.object("ticket"), random, environment).any();
      answered += new SummaryChoice(summed, asked).best().isPresent() ? 1 : 0;
      assertEquals(
          fromRecords.figures(of(plain.object("ticket"), asked)),
          fromSummaries.figures(asked),
          () -> asked.figures() + " by " + asked.by() + " where " + asked.where());
    }
    return answered;
  }

  private static Grouping of(ObjectType ticket, Grouping asked) {
    return new Grouping(
        ticket,
        asked.where(),
        asked.figures(),
        asked.by(),
        asked.order(),
        asked.limit(),
        asked.environment());
  }
}
