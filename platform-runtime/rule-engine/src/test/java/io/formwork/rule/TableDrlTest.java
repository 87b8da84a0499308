package io.formwork.rule;

import static io.formwork.rule.Desk.any;
import static io.formwork.rule.Desk.is;
import static io.formwork.rule.Desk.table;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.formwork.metadata.model.DecisionTable;
import io.formwork.metadata.model.DecisionTable.Hit;
import io.formwork.rule.Desk.Row;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class TableDrlTest {

  @Test
  void writesARuleARow() throws IOException {
    DecisionTable table =
        table(
            "resolution_limit",
            List.of("criticality", "vip"),
            List.of("resolution_limit", "rating"),
            Hit.FIRST,
            Row.of(List.of(is("critical"), any()), Duration.ofHours(2), 1L),
            Row.of(List.of(is("high", "normal"), is(true)), Duration.ofHours(8), 2L),
            Row.of(List.of(any(), any()), Duration.ofDays(5), 3L));
    assertEquals(golden("resolution_limit.drl"), new TableDrl("desk", table, new Beans()).text());
  }

  private static String golden(String file) throws IOException {
    try (InputStream text = TableDrlTest.class.getResourceAsStream(file)) {
      return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
