package io.formwork.benchmark;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.formwork.testkit.web.Answer;
import io.formwork.testkit.web.Visitor;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * People who keep making tickets, each with a message in the same save and under a key of its own,
 * and who know what was acknowledged when the server goes away under them.
 */
final class Onslaught {

  private static final String DESK = "api/apps/support_desk/";
  private static final int CREATED = 201;

  private final Queue<String> keys = new ConcurrentLinkedQueue<>();
  private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
  private final AtomicBoolean over = new AtomicBoolean();
  private final List<CompletableFuture<Void>> writers = new ArrayList<>();

  /** Begins; what is written is called by that word and a number. */
  void begin(String word, Visitor client, int people) {
    over.set(false);
    for (int person = 0; person < people; person++) {
      String begins = word + "-" + person + "-";
      writers.add(CompletableFuture.runAsync(() -> write(begins, client)));
    }
  }

  private void write(String begins, Visitor client) {
    for (int number = 0; !over.get(); number++) {
      String key = begins + number;
      keys.add(key);
      try {
        Answer made = send(client, key);
        if (made.status() == CREATED) {
          acknowledged.put(key, made.json().path("id").asLong());
        }
      } catch (UncheckedIOException gone) {
        return;
      }
    }
  }

  /** The request with that key, for the first time or again. */
  static Answer send(Visitor client, String key) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("subject", key).put("criticality", "low");
    body.putArray("messages").addObject().put("text", "With " + key);
    return client.send(
        "POST",
        DESK + "ticket",
        Map.of("Content-Type", "application/json", "Idempotency-Key", key),
        BodyPublishers.ofString(body.toString()));
  }

  /** Returns when everybody has stopped. */
  void end() {
    over.set(true);
    writers.forEach(CompletableFuture::join);
    writers.clear();
  }

  /** All that was sent, whether there was an answer or not. */
  List<String> keys() {
    return List.copyOf(keys);
  }

  /** The tickets of which an answer told, by their keys. */
  Map<String, Long> acknowledged() {
    return Map.copyOf(acknowledged);
  }
}
