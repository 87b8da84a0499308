package io.formwork.rest.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.formwork.core.record.Changes;
import io.formwork.core.value.ValueParser;
import io.formwork.rest.Library;
import io.formwork.rest.problem.Fault;
import io.formwork.rest.problem.ProblemException;
import io.formwork.rest.problem.ProblemKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Members of a body as values of fields. */
class ChangesReaderTest {

  private final ChangesReader reader =
      new ChangesReader(Library.BOOK, new ValueParser(Library.model()));

  @Test
  void readsEachValueInTheTypeOfItsField() throws IOException {
    Changes changes =
        read(
            """
            {"title": "Война и мир", "pages": 1300, "price": 99.90, "lent": false,
             "bought_at": "2026-03-02T09:15:00Z", "reading_time": "PT40H", "author": 7,
             "text": null}
            """);

    assertEquals(given("Война и мир"), changes.asMap().get("title"));
    assertEquals(given(1300L), changes.asMap().get("pages"));
    assertEquals(given(new BigDecimal("99.90")), changes.asMap().get("price"));
    assertEquals(given(false), changes.asMap().get("lent"));
    assertEquals(given(Instant.parse("2026-03-02T09:15:00Z")), changes.asMap().get("bought_at"));
    assertEquals(given(Duration.ofHours(40)), changes.asMap().get("reading_time"));
    assertEquals(given(7L), changes.asMap().get("author"));
    assertEquals(Optional.empty(), changes.asMap().get("text"));
  }

  @Test
  void takesReferenceAsItIsAnswered() throws IOException {
    Changes changes = read("{\"author\": {\"id\": 7, \"name\": \"Лев Толстой\"}}");

    assertEquals(given(7L), changes.asMap().get("author"));
  }

  @Test
  void complainsOfEverythingAtOnceWithItsPlace() {
    ProblemException problem =
        assertThrows(
            ProblemException.class,
            () -> read("{\"titel\": \"x\", \"pages\": \"many\", \"author\": {\"name\": \"x\"}}"));

    assertEquals(ProblemKind.INVALID, problem.kind());
    assertEquals(
        List.of("/titel", "/pages", "/author"),
        problem.faults().stream()
            .map(fault -> ((Fault.Place.Member) fault.place()).pointer())
            .toList());
  }

  private Changes read(String text) throws IOException {
    ObjectNode members =
        new JsonBody().read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    return reader.read(members, "");
  }

  private static Optional<Object> given(Object value) {
    return Optional.of(value);
  }
}
