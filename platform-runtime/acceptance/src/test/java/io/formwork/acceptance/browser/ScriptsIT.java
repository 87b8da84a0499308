package io.formwork.acceptance.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.formwork.acceptance.server.RunningFormwork;
import io.formwork.acceptance.server.WithFormwork;
import io.formwork.testkit.web.Answer;
import io.formwork.testkit.web.HostileTexts;
import io.formwork.testkit.web.Visitor;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What people write is text wherever it is shown. Takes a sample; with {@code
 * -Dformwork.hostile.step=1} all of them.
 */
@ExtendWith(WithFormwork.class)
class ScriptsIT {

  private static final int STEP = Integer.getInteger("formwork.hostile.step", 12);
  private static final String DESK = "api/apps/support_desk/";

  /** Characters that an address brings at least when it is drawn. */
  private static final int ADDRESSES_TELL = 1_000;

  /** Elements and attributes that no page of ours has, and a script would bring. */
  private static final String MADE_OF_TEXT =
      "[onerror], [onload], [onclick], [onmouseover], [onfocus], [ontoggle], [onanimationstart],"
          + " [onpointerenter], [onbegin], img[src=x], iframe, object, embed, marquee, base[target],"
          + " a[href^='javascript:'], a[href^='data:'], form[action]:not([action='login'])";

  private final RunningFormwork formwork;
  private final Visitor client;

  ScriptsIT(RunningFormwork formwork) {
    this.formwork = formwork;
    this.client = new Visitor(formwork.url(), "ivanov");
  }

  @Test
  void whatPeopleWriteIsTextOnEveryPage() {
    List<Long> tickets = new ArrayList<>();
    for (String script : HostileTexts.every(STEP, HostileTexts.scripts())) {
      tickets.add(ticket(script));
    }
    List<String> effects = new ArrayList<>();
    try (Browser browser = new Browser(formwork)) {
      look(browser, "ivanov", List.of("client_start", "my_tickets", "tasks"), tickets, effects);
      look(
          browser,
          "admin",
          List.of("ticket_list", "ticket_board", "support_overview", "people", "deleted/ticket"),
          List.of(deleted(tickets.getFirst())),
          effects);
    }
    assertEquals(List.of(), effects);
    assertTrue(tickets.size() >= HostileTexts.scripts().size() / STEP);
  }

  /** A ticket whose every text is the script; a text that is refused is left out. */
  private long ticket(String script) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("criticality", "low").put("subject", script).put("description", script);
    Answer made = client.json("POST", DESK + "ticket", body.toString());
    if (!made.successful()) {
      made = client.json("POST", DESK + "ticket", body.put("subject", "x " + script).toString());
    }
    long id = made.good().path("id").asLong();
    Answer file =
        client.send(
            "POST",
            DESK + "files/attachment?name=" + Visitor.encoded(script + ".txt"),
            Map.of("Content-Type", "application/octet-stream"),
            BodyPublishers.ofString(script));
    ObjectNode message = JsonNodeFactory.instance.objectNode().put("ticket", id);
    message.put("text", script);
    if (file.successful()) {
      message.putArray("files").add(file.json().path("id").asLong());
    }
    client.json("POST", DESK + "ticket_messages", message.toString()).good();
    return id;
  }

  /** A ticket that is deleted, so that the page of deleted ones has it. */
  private long deleted(long ticket) {
    new Visitor(formwork.url(), "admin").json("DELETE", DESK + "ticket/" + ticket, "").good();
    return ticket;
  }

  private void look(
      Browser browser, String login, List<String> pages, List<Long> tickets, List<String> effects) {
    Person person = browser.signIn(login);
    Traffic traffic = new Traffic(person.page(), formwork.url());
    List<String> addresses = new ArrayList<>(pages);
    tickets.forEach(ticket -> addresses.add("ticket/" + ticket));
    for (String address : addresses) {
      traffic.open("support_desk/" + address);
      int made = person.page().locator(MADE_OF_TEXT).count();
      if (made > 0) {
        effects.add(
            address
                + ": "
                + person.page().locator(MADE_OF_TEXT).first().evaluate("e => e.outerHTML"));
      }
    }
    assertTrue(traffic.heard().length() > ADDRESSES_TELL * addresses.size(), "hardly any traffic");
    traffic.foreign().forEach(url -> effects.add("asked for " + url));
    traffic.dialogs().forEach(box -> effects.add("a box said " + box));
    person.page().close();
  }
}
