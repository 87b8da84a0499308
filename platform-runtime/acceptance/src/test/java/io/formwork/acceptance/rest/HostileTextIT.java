package io.formwork.acceptance.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.formwork.acceptance.rest.Person.Answer;
import io.formwork.acceptance.server.RunningFormwork;
import io.formwork.acceptance.server.WithFormwork;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Texts that mean something to a database, an interpreter, a shell, a parser or a browser mean
 * nothing here: no parameter and no body makes the server err, and what is written is read back as
 * it was.
 */
@ExtendWith(WithFormwork.class)
class HostileTextIT {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> PARAMETERS =
      List.of("filter", "sort", "fields", "search", "page", "after", "size", "total");

  private final Desk desk;

  HostileTextIT(RunningFormwork formwork) {
    desk = new Desk(formwork.url());
  }

  @Test
  void noParameterMakesTheServerErr() throws IOException {
    String ticket = desk.newTicket("Hostile parameters");
    long before = people();
    List<String> wrong = new ArrayList<>();
    for (String text : texts("strings")) {
      for (String parameter : PARAMETERS) {
        judge(text, Desk.list(desk.client(), Map.of(parameter, text)), wrong);
      }
      judge(text, desk.client().get(ticket + "/explain", Map.of("action", text)), wrong);
      judge(text, desk.client().get(ticket + "/explain", Map.of("user", text)), wrong);
      judge(text, desk.client().get("/apps/support_desk/" + encoded(text)), wrong);
      judge(text, desk.client().get(Desk.TICKETS + "/" + encoded(text)), wrong);
      judge(
          text,
          desk.client().post(ticket + "/transitions/" + encoded(text), body("subject", text)),
          wrong);
    }
    assertEquals(List.of(), wrong);
    assertEquals(before, people(), "people who are there");
    assertEquals(
        "Hostile parameters", desk.client().get(ticket).expect(200).get("subject").asText());
  }

  @Test
  void whatIsWrittenIsReadBackAsItWas() throws IOException {
    String ticket = desk.newTicket("Hostile bodies");
    List<String> wrong = new ArrayList<>();
    List<String> all = new ArrayList<>(texts("strings"));
    all.addAll(texts("scripts"));
    int kept = 0;
    for (String text : all) {
      Answer answer = desk.client().patch(ticket, body("subject", text));
      judge(text, answer, wrong);
      if (answer.status() == 200) {
        kept++;
        String read = answer.json().get("subject").asText();
        if (!read.equals(text)) {
          wrong.add("read back as " + read + ": " + text);
        }
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(kept > all.size() / 2, kept + " of " + all.size() + " were kept");
  }

  private static void judge(String text, Answer answer, List<String> wrong) {
    String type = answer.header("Content-Type");
    if (answer.status() >= 500) {
      wrong.add(answer.status() + ": " + text);
    }
    if (answer.bytes().length > 0 && !type.contains("json")) {
      wrong.add(type + ": " + text);
    }
    if (!answer.header("X-Injected").isEmpty() || answer.header("Set-Cookie").startsWith("x=")) {
      wrong.add("a header: " + text);
    }
  }

  private long people() {
    return desk.administrator()
        .get("/apps/support_desk/user", Map.of("size", "1", "total", "true"))
        .expect(200)
        .get("total")
        .asLong();
  }

  private static String body(String field, String text) {
    return JsonNodeFactory.instance.objectNode().put(field, text).toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static List<String> texts(String file) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            HostileTextIT.class.getResourceAsStream("/hostile/" + file + ".json"))) {
      List<String> texts = new ArrayList<>();
      for (JsonNode text : JSON.readTree(in)) {
        texts.add(text.asText());
      }
      return texts;
    }
  }
}
