package io.formwork.acceptance.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.formwork.acceptance.rest.Person.Answer;
import io.formwork.acceptance.server.RunningFormwork;
import io.formwork.acceptance.server.WithFormwork;
import io.formwork.testkit.hostile.DeskThings;
import io.formwork.testkit.web.Bait;
import io.formwork.testkit.web.Battery;
import io.formwork.testkit.web.HostileTexts;
import io.formwork.testkit.web.Reach;
import io.formwork.testkit.web.Visitor;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Texts that mean something to a database, an interpreter, a shell, a parser or a browser mean
 * nothing here: no parameter and no body makes the server err, and what is written is read back as
 * it was.
 */
@ExtendWith(WithFormwork.class)
class HostileTextIT {

  private static final String DESK = "api/apps/support_desk/openapi.json";

  /** A record that no other test needs. */
  private static final int USUAL = 5;

  /** None to go back to, while other tests publish. */
  private static final int NO_RELEASE = 999_999;

  private static final int SAMPLE = 9;

  /** Of three places one, with the next text each. */
  private static final int STEP = 3;

  /** Where tests run beside one another, a second is no measure. */
  private static final Duration SOON = Duration.ofSeconds(20);

  private final URI server;
  private final Desk desk;

  HostileTextIT(RunningFormwork formwork) {
    server = formwork.url();
    desk = new Desk(server);
  }

  @Test
  void whatIsWrittenIsReadBackAsItWas() {
    String ticket = desk.newTicket("Hostile bodies");
    List<String> wrong = new ArrayList<>();
    List<String> all = new ArrayList<>(HostileTexts.every(SAMPLE, HostileTexts.strings()));
    all.addAll(HostileTexts.every(SAMPLE, HostileTexts.scripts()));
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

  /**
   * One text in one place of three; {@code ./formwork bench hostile} sends all of them everywhere.
   */
  @Test
  void noPlaceOfAnyOperationMakesTheServerErr() throws IOException {
    long before = people();
    try (Bait bait = Bait.laid()) {
      List<String> texts = bait.in(HostileTexts.strings());
      Battery battery = new Battery(new DeskThings(server, USUAL, NO_RELEASE), SOON, 1);
      battery.sample(new Visitor(server, "admin"), "api/openapi.json", texts, STEP);
      battery.sample(new Visitor(server, "admin"), DESK, texts, STEP);
      battery.sample(new Visitor(server, "orlova"), DESK, texts, STEP);
      assertEquals(List.of(), battery.wrong());
      Reach reach = battery.reach();
      assertTrue(reach.there() > 230, reach.there() + " places answered");
      assertTrue(reach.nowhere().stream().noneMatch(HostileTextIT::isMissing), reach.toString());
      assertEquals(0, bait.calls(), "calls to the address that texts name");
    }
    assertTrue(people() >= before, "people who are there");
  }

  /** Whether a place has nothing behind it although {@link DeskThings} makes it. */
  private static boolean isMissing(String place) {
    return place.contains(": without a text 404")
        && Stream.of("/restore", "/undo", "{file}", "{key}").anyMatch(place::contains);
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
}
