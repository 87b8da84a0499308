package io.formwork.rest.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.formwork.rest.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The body that completes a task. */
class TaskBodyTest {

  @Test
  void readsOutcomeAndFields() throws IOException {
    TaskBody body = read("{\"outcome\": \"assign\", \"fields\": {\"assignee\": 7}}");

    assertEquals("assign", body.outcome());
    assertEquals(7, body.fields().get("assignee").intValue());
    assertEquals(0, read("{\"outcome\": \"accept\"}").fields().size());
  }

  @Test
  void complainsOfEverythingAtOnce() {
    ProblemException problem =
        assertThrows(ProblemException.class, () -> read("{\"outcom\": 1, \"fields\": []}"));

    assertEquals(3, problem.faults().size());
  }

  private static TaskBody read(String text) throws IOException {
    return TaskBody.of(
        new JsonBody().read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
  }
}
