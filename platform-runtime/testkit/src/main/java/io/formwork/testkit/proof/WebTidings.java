package io.formwork.testkit.proof;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.formwork.core.actor.Actor;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Webhook;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Holds what webhooks send against the referee: a program outside reads as a role that nobody in
 * particular has, so it is told what that role may read, and nothing else.
 */
record WebTidings(Stage stage, Referee referee, Tally tally) {

  private static final ObjectMapper JSON = new ObjectMapper();

  boolean any() {
    return !stage.application().model().webhooks().isEmpty();
  }

  /** Every delivery that is due for what happened, and no other; every field that is due in it. */
  void judge(Receiver receiver) {
    int expected = 0;
    for (Webhook webhook : webhooks()) {
      Sight sight = sight(webhook);
      expected +=
          (int) lived(webhook).stream().filter(sight.insight()::opens).count()
              * webhook.events().size();
    }
    Map<String, JsonNode> told = new HashMap<>();
    for (String body : receiver.heard(expected)) {
      JsonNode data = read(body);
      told.put(
          data.at("/data/webhook").asText() + data.path("type").asText() + data.at("/data/id"),
          data);
    }
    for (Webhook webhook : webhooks()) {
      Sight sight = sight(webhook);
      for (World.Row row : lived(webhook)) {
        for (Webhook.Event event : webhook.events()) {
          String type = webhook.object() + "." + event.word();
          judge(
              sight, webhook, row, Optional.ofNullable(told.get(webhook.name() + type + row.id())));
        }
      }
    }
  }

  private void judge(Sight sight, Webhook webhook, World.Row row, Optional<JsonNode> told) {
    boolean opened = sight.insight().opens(row);
    String said = sight.said(Api.of(row));
    tally.judge("webhook", opened, told.isPresent(), said);
    told.ifPresent(body -> {
      for (Field field : webhook.fields()) {
        boolean shown = opened && sight.insight().shows(row, field);
        boolean there = body.at("/data/fields").has(field.name());
        tally.judge("webhook field", shown, there, said + "." + field.name());
      }
      sight.heard("webhook text", body.toString());
    });
  }

  private List<Webhook> webhooks() {
    return List.copyOf(stage.application().model().webhooks().values());
  }

  private List<World.Row> lived(Webhook webhook) {
    return stage.world().all(webhook.object()).stream().filter(stage.world()::changed).toList();
  }

  private Sight sight(Webhook webhook) {
    ObjectType person = stage.application().model().object(ObjectType.USER);
    Actor reader =
        stage
            .application()
            .users()
            .nobodyWith(
                Objects.requireNonNull(stage.application().model().roles().get(webhook.reader())));
    World.Row nobody = new World.Row(person, 0, Map.of());
    Referee.Person as =
        new Referee.Person(referee.withIncluded(List.of(webhook.reader())), nobody, false);
    return new Sight(
        stage.application(),
        stage.world(),
        referee,
        tally,
        webhook.name(),
        reader,
        new Insight(referee, as),
        List.of());
  }

  private static JsonNode read(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(body, e);
    }
  }
}
