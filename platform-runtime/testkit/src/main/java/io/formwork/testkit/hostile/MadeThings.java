package io.formwork.testkit.hostile;

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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes what requests to the support desk can be about; each is told by the values of a path. */
final class MadeThings {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String DESK = "api/apps/support_desk/";
  private static final Duration A_DAY = Duration.ofDays(1);
  private static final int TASKS = 25;
  private static final int SIDE = 8;

  /** By object, the field that a change changes. */
  private static final Map<String, String> TEXTS =
      Map.of(
          "ticket", "subject",
          "ticket_messages", "text",
          "criticality_request", "justification",
          "substitution", "reason",
          "unit", "name",
          "user", "name");

  private final AtomicInteger count = new AtomicInteger();
  private final Map<String, Boolean> there = new ConcurrentHashMap<>();
  private final Map<String, String> tickets = new ConcurrentHashMap<>();
  private final Visitor administrator;
  private final Visitor manager;

  MadeThings(URI server) {
    this.administrator = new Visitor(server, "admin");
    this.manager = new Visitor(server, "orlova");
  }

  static boolean isMade(String object) {
    return TEXTS.containsKey(object);
  }

  /** A record that nothing else is about. */
  List<Map<String, String>> record(String object) {
    return List.of(Map.of("id", create(object, NODES.objectNode())));
  }

  List<Map<String, String>> deleted(String object) {
    String id = create(object, NODES.objectNode());
    administrator.json("DELETE", DESK + object + "/" + id, "").good();
    return List.of(Map.of("id", id));
  }

  /** A record and the entry of a change. */
  List<Map<String, String>> changed(String object) {
    String id = create(object, NODES.objectNode());
    String address = DESK + object + "/" + id;
    ObjectNode change = NODES.objectNode().put(TEXTS.get(object), name());
    administrator.json("PATCH", address, change.toString()).good();
    JsonNode newest = administrator.get(address + "/history?size=1").good().at("/items/0/entry");
    return List.of(Map.of("id", id, "entry", newest.asText()));
  }

  /** A record and a picture in it, which is looked at in the page. */
  List<Map<String, String>> withFile(String object) {
    Answer file =
        administrator.send(
            "POST",
            DESK + "files/attachment?name=prepared.png",
            Map.of("Content-Type", "application/octet-stream"),
            BodyPublishers.ofByteArray(Pictures.png(SIDE, SIDE)));
    long id = file.good().path("id").asLong();
    ObjectNode values = NODES.objectNode();
    values.putArray("files").add(id);
    return List.of(Map.of("id", create(object, values), "file", "" + id));
  }

  /** Tasks of the manager: to approve another criticality, or to refuse it in words. */
  List<Map<String, String>> tasks() {
    Set<String> asked = new HashSet<>();
    for (int number = 0; number < TASKS; number++) {
      asked.add(create("criticality_request", NODES.objectNode()));
    }
    List<Map<String, String>> tasks = new ArrayList<>();
    for (JsonNode task : manager.get("api/tasks").good().path("items")) {
      boolean own = task.at("/record/object").asText().equals("criticality_request");
      if (own && asked.contains(task.at("/record/id").asText())) {
        tasks.add(Map.of("task", task.path("id").asText()));
      }
    }
    return tasks;
  }

  /** A key that is made at that address. */
  List<Map<String, String>> keyOf(String address) {
    JsonNode made = administrator.json("POST", "api/" + address, key(address).toString()).good();
    return List.of(Map.of("key", made.path("id").asText()));
  }

  /** What asks for a key at that address; other people have nothing to administer. */
  static JsonNode key(String address) {
    ObjectNode key = NODES.objectNode().put("name", "word");
    key.put("expires", Instant.now().plus(A_DAY).toString());
    key.put("administer", !address.contains("accounts"));
    key.putArray("apps").addObject().put("app", "support_desk");
    return key;
  }

  boolean isThere(String object, int id) {
    return there.computeIfAbsent(
        object, name -> administrator.get(DESK + name + "/" + id).successful());
  }

  private String create(String object, ObjectNode values) {
    ObjectNode body = values.put(TEXTS.get(object), name());
    switch (object) {
      case "ticket_messages" -> body.put("ticket", ticket());
      case "criticality_request" -> body.put("ticket", ticket()).put("new_criticality", "high");
      case "substitution" ->
          body.put("substitute", 4).put("ends", Instant.now().plus(A_DAY).toString());
      case "user" -> body.put("login", name());
      default -> {}
    }
    return administrator.json("POST", DESK + object, body.toString()).good().path("id").asText();
  }

  /** The one that is behind what belongs to one. */
  private String ticket() {
    return tickets.computeIfAbsent("one", one -> create("ticket", NODES.objectNode()));
  }

  private String name() {
    return "prepared" + count.incrementAndGet();
  }
}
