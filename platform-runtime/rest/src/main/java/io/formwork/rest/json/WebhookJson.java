package io.formwork.rest.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.formwork.core.message.Message;
import io.formwork.core.message.Messages;
import io.formwork.core.outbox.Delivery;
import io.formwork.core.outbox.Delivery.State;
import io.formwork.core.outbox.OutboxStore.Pause;
import io.formwork.core.outbox.Trouble;
import io.formwork.core.webhook.WebhookStanding;
import io.formwork.rest.problem.Fault;
import io.formwork.rest.problem.ProblemException;
import io.formwork.rest.problem.ProblemKind;
import io.formwork.rest.problem.Sentence;
import io.formwork.rest.problem.Suggested;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Webhooks and their deliveries in JSON. */
public final class WebhookJson {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String PAUSED = "paused";

  private WebhookJson() {}

  public static ObjectNode of(List<WebhookStanding> webhooks) {
    ObjectNode json = NODES.objectNode();
    ArrayNode items = json.putArray("items");
    webhooks.forEach(webhook -> items.add(of(webhook)));
    return json;
  }

  public static ObjectNode of(WebhookStanding standing) {
    ObjectNode json = NODES.objectNode();
    json.put("webhook", standing.webhook().name());
    ArrayNode events = json.putArray("events");
    standing
        .webhook()
        .events()
        .forEach(event -> events.add(standing.webhook().object() + "." + event.word()));
    json.put("to", standing.address());
    json.put(PAUSED, standing.pause().isPresent());
    json.put("paused_at", standing.pause().map(Pause::at).map(Instant::toString).orElse(null));
    json.put("paused_by", standing.pause().map(Pause::by).orElse(null));
    for (State state : State.values()) {
      json.put(state.word(), standing.count(state));
    }
    return json;
  }

  /** One page; {@code next} is there when it is full. */
  public static ObjectNode page(List<Delivery> deliveries, int size, Locale locale) {
    ObjectNode json = NODES.objectNode();
    ArrayNode items = json.putArray("items");
    deliveries.forEach(delivery -> items.add(of(delivery, locale)));
    if (deliveries.size() == size) {
      json.put("next", String.valueOf(deliveries.getLast().number()));
    }
    return json;
  }

  public static ObjectNode of(Delivery delivery, Locale locale) {
    ObjectNode json = NODES.objectNode();
    json.put("id", delivery.parcel().id());
    json.put("event", delivery.parcel().event());
    json.put("at", delivery.parcel().at().toString());
    json.put("state", delivery.state().word());
    json.put("attempts", delivery.attempts());
    json.put("due", delivery.due().map(Instant::toString).orElse(null));
    Optional<Delivery.Attempt> last = delivery.last();
    json.put("last_at", last.map(Delivery.Attempt::at).map(Instant::toString).orElse(null));
    json.put("last_status", last.flatMap(Delivery.Attempt::status).orElse(null));
    Optional<Trouble> trouble = last.flatMap(Delivery.Attempt::trouble);
    json.put("trouble", trouble.map(Trouble::word).orElse(null));
    json.put(
        "reason",
        trouble.map(why -> Messages.in(locale, Message.of("trouble." + why.word()))).orElse(null));
    return json;
  }

  /** Whether a body asks for the webhook to rest: {@code {"paused": true}}. */
  public static boolean paused(ObjectNode body) {
    body.fieldNames()
        .forEachRemaining(name -> {
          if (!name.equals(PAUSED)) {
            throw wrong(
                name, Sentence.of("member.unknown", name, Suggested.of(name, List.of(PAUSED))));
          }
        });
    JsonNode paused = body.path(PAUSED);
    if (!paused.isBoolean()) {
      throw wrong(PAUSED, Sentence.of("parameter.not_a_flag", PAUSED));
    }
    return paused.asBoolean();
  }

  private static ProblemException wrong(String member, Sentence sentence) {
    return new ProblemException(ProblemKind.INVALID, Fault.member("/" + member, sentence));
  }
}
