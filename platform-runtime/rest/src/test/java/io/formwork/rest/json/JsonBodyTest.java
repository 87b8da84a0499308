package io.formwork.rest.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.formwork.metadata.diagnostic.Position;
import io.formwork.rest.problem.Fault;
import io.formwork.rest.problem.ProblemException;
import io.formwork.rest.problem.ProblemKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Which bodies are read, and what is said of those that are not. */
class JsonBodyTest {

  private final JsonBody body = new JsonBody();

  @Test
  void readsOneObject() throws IOException {
    assertEquals("Принтер", read("{\"subject\": \"Принтер\"}").get("subject").textValue());
    assertTrue(read("").isEmpty());
  }

  @Test
  void saysWhereJsonEnds() {
    assertEquals(new Position(2, 13), position("{\"a\": 1,\n \"subject\": }"));
    assertEquals(new Position(1, 10), position("{\"a\": 1} {"));
  }

  @Test
  void refusesNamesGivenTwice() {
    assertEquals(ProblemKind.BAD_REQUEST, problem("{\"a\": 1, \"a\": 2}").kind());
  }

  @Test
  void refusesWhatIsNoObject() {
    assertEquals(ProblemKind.BAD_REQUEST, problem("[1, 2]").kind());
    assertEquals(ProblemKind.BAD_REQUEST, problem("null").kind());
  }

  @Test
  void readsOnlySoMuchAndSoDeep() {
    String large = "{\"a\": \"" + "x".repeat(JsonBody.LIMIT) + "\"}";
    assertEquals(ProblemKind.TOO_LARGE, problem(large).kind());
    assertEquals(ProblemKind.BAD_REQUEST, problem("{\"a\":".repeat(1_000)).kind());
  }

  private ObjectNode read(String text) throws IOException {
    return body.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private ProblemException problem(String text) {
    return assertThrows(ProblemException.class, () -> read(text));
  }

  private Position position(String text) {
    Fault.Place place = problem(text).faults().getFirst().place();
    return assertInstanceOf(Fault.Place.Body.class, place).position();
  }
}
