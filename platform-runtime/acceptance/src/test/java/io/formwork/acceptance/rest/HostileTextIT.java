package io.formwork.acceptance.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.formwork.acceptance.rest.Person.Answer;
import io.formwork.acceptance.server.RunningFormwork;
import io.formwork.acceptance.server.WithFormwork;
import io.formwork.testkit.web.Battery;
import io.formwork.testkit.web.HostileTexts;
import io.formwork.testkit.web.Visitor;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Texts that mean something to a database, an interpreter, a shell, a parser or a browser mean
 * nothing here: no parameter and no body makes the server err, and what is written is read back as
 * it was.
 */
@ExtendWith(WithFormwork.class)
class HostileTextIT {

  private static final List<String> PARAMETERS =
      List.of("filter", "sort", "fields", "search", "page", "after", "size", "total");

  private static final int SAMPLE = 60;

  /** Where tests run beside one another, a second is no measure. */
  private static final Duration SOON = Duration.ofSeconds(20);

  private final URI server;
  private final Desk desk;

  HostileTextIT(RunningFormwork formwork) {
    server = formwork.url();
    desk = new Desk(server);
  }

  @Test
  void noParameterMakesTheServerErr() {
    String ticket = desk.newTicket("Hostile parameters");
    long before = people();
    List<String> wrong = new ArrayList<>();
    for (String text : HostileTexts.strings()) {
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
  void whatIsWrittenIsReadBackAsItWas() {
    String ticket = desk.newTicket("Hostile bodies");
    List<String> wrong = new ArrayList<>();
    List<String> all = new ArrayList<>(HostileTexts.strings());
    all.addAll(HostileTexts.scripts());
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

  /** A sample; {@code ./formwork bench hostile} sends all of them everywhere. */
  @Test
  void noPlaceOfAnyOperationMakesTheServerErr() {
    List<String> texts = HostileTexts.every(SAMPLE, HostileTexts.strings());
    Battery platform = battery("admin");
    platform.fire("api/openapi.json", "api", texts);
    Battery desk = battery("orlova");
    desk.fire("api/apps/support_desk/openapi.json", "api/apps/support_desk", texts);
    assertEquals(List.of(), platform.wrong());
    assertEquals(List.of(), desk.wrong());
    assertTrue(platform.sent() + desk.sent() > 500);
  }

  private Battery battery(String login) {
    return new Battery(new Visitor(server, login), Map.of("app", "support_desk"), SOON);
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
}
