package io.formwork.persistence.query;

import io.formwork.core.record.Values;
import io.formwork.metadata.model.ObjectType;
import io.formwork.persistence.TestApplication;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** Records of the test's desk, of which many are equal in a field and many have none. */
record RandomTickets(Random random) {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  void fill(TestApplication application, ObjectType ticket, int count) {
    for (int number = 0; number < count; number++) {
      application.records().insert(ticket, any(number));
    }
  }

  private Values any(int number) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("status", one("in_work", "solved"));
    values.put("created_at", NOON.plusSeconds(random.nextInt(5)));
    values.put("number", "T-" + number);
    maybe(values, "subject", one("ёлка", "Ель", "ель", "жук", "Anna", "🎄"));
    maybe(values, "criticality", one("low", "normal", "high"));
    maybe(values, "rating", (long) random.nextInt(1, 4));
    maybe(values, "amount", new BigDecimal(one("1.50", "1.5", "-7", "99999999.99")));
    maybe(values, "urgent", random.nextBoolean());
    maybe(values, "wanted_on", LocalDate.of(2026, 3, random.nextInt(1, 4)));
    maybe(values, "limit", Duration.ofMinutes(random.nextInt(3)));
    return new Values(values);
  }

  private void maybe(Map<String, Object> values, String field, Object value) {
    if (random.nextInt(4) > 0) {
      values.put(field, value);
    }
  }

  private String one(String... words) {
    return words[random.nextInt(words.length)];
  }
}
