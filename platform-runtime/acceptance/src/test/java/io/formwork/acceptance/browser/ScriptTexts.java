package io.formwork.acceptance.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.formwork.testkit.web.Answer;
import io.formwork.testkit.web.Visitor;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts scripts into all texts of the support desk that people write. */
final class ScriptTexts {

  private static final String DESK = "api/apps/support_desk/";
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Visitor client;
  private final Visitor manager;
  private final Visitor administrator;
  private final List<String> made = new ArrayList<>();
  private int kept;

  ScriptTexts(URI server) {
    client = new Visitor(server, "ivanov");
    manager = new Visitor(server, "orlova");
    administrator = new Visitor(server, "admin");
  }

  /** A ticket for each script, whose texts are all that script; a text that is refused is not. */
  List<Long> tickets(List<String> scripts) {
    List<Long> tickets = new ArrayList<>();
    for (String script : scripts) {
      ObjectNode body = NODES.objectNode().put("criticality", "low");
      body.put("subject", script).put("description", script);
      Answer made = client.json("POST", DESK + "ticket", body.toString());
      if (!made.successful()) {
        made = client.json("POST", DESK + "ticket", body.put("subject", "x " + script).toString());
      }
      tickets.add(made.good().path("id").asLong());
    }
    kept += 2 * tickets.size();
    return tickets;
  }

  /** One ticket with a message, a file and a tag for each script. */
  long conversation(List<String> scripts) {
    ObjectNode body = NODES.objectNode().put("subject", scripts.getFirst());
    long ticket = client.json("POST", DESK + "ticket", body.toString()).good().get("id").asLong();
    ObjectNode tagged = NODES.objectNode();
    for (String script : scripts) {
      ObjectNode message = NODES.objectNode().put("ticket", ticket).put("text", script);
      file(script).ifPresent(file -> message.putArray("files").add(file));
      count(client.json("POST", DESK + "ticket_messages", message.toString()));
      tagged.withArray("tags").add(script);
      if (!count(manager.json("PATCH", DESK + "ticket/" + ticket, tagged.toString()))) {
        tagged.withArray("tags").remove(tagged.get("tags").size() - 1);
      }
    }
    return ticket;
  }

  private Optional<JsonNode> file(String script) {
    Answer file =
        client.send(
            "POST",
            DESK + "files/attachment?name=" + Visitor.encoded(script + ".txt"),
            Map.of("Content-Type", "application/octet-stream"),
            BodyPublishers.ofString(script));
    return count(file) ? Optional.of(file.json().path("id")) : Optional.empty();
  }

  /** What has a name: people, units, keys. */
  void names(List<String> scripts) {
    for (String script : scripts) {
      ObjectNode named = NODES.objectNode().put("name", script);
      Answer unit = administrator.json("POST", DESK + "unit", named.toString());
      if (count(unit)) {
        made.add(DESK + "unit/" + unit.json().get("id"));
      }
      ObjectNode person = named.deepCopy().put("login", "script" + kept);
      person.putArray("roles").add("client");
      count(administrator.json("POST", DESK + "user", person.toString()));
      ObjectNode key = named.deepCopy().put("expires", expires()).put("administer", true);
      key.putArray("apps").addObject().put("app", "support_desk");
      count(administrator.json("POST", "api/keys", key.toString()));
    }
  }

  private static String expires() {
    return Instant.now().plus(Duration.ofDays(30)).toString();
  }

  /** Takes away what others would meet. */
  void undo() {
    made.forEach(address -> administrator.json("DELETE", address, ""));
  }

  /** Deletes it, so that the page of deleted ones has it. */
  void delete(long ticket) {
    administrator.json("DELETE", DESK + "ticket/" + ticket, "").good();
  }

  private boolean count(Answer answer) {
    kept += answer.successful() ? 1 : 0;
    return answer.successful();
  }

  /** In how many places a script was kept. */
  int kept() {
    return kept;
  }
}
