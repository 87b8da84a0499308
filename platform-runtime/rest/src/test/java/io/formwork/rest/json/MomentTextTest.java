package io.formwork.rest.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The quick way writes what the JDK writes. */
class MomentTextTest {

  private static final long FIRST = Instant.parse("-0200-01-01T00:00:00Z").getEpochSecond();
  private static final long LAST = Instant.parse("+12000-01-01T00:00:00Z").getEpochSecond();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-02-28T23:59:59Z",
        "2026-01-02T03:04:05.006Z",
        "2026-01-02T03:04:05.000006Z",
        "2026-01-02T03:04:05.000000006Z",
        "0000-01-01T00:00:00Z",
        "9999-12-31T23:59:59.999999999Z",
        "-0001-12-31T23:59:59Z",
        "+10000-01-01T00:00:00Z"
      })
  void atTheEdges(String moment) {
    assertEquals(moment, MomentText.of(Instant.parse(moment)));
  }

  @Test
  void anywhere() {
    Random random = new Random(7);
    int[] finest = {1, 1_000, 1_000_000, 1_000_000_000};
    for (int i = 0; i < 20_000; i++) {
      int step = finest[random.nextInt(finest.length)];
      long nanos = (long) random.nextInt(1_000_000_000 / step) * step;
      Instant moment = Instant.ofEpochSecond(random.nextLong(FIRST, LAST), nanos);
      assertEquals(moment.toString(), MomentText.of(moment));
    }
  }
}
