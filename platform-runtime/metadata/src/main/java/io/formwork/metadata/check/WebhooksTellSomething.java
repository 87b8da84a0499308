package io.formwork.metadata.check;

import io.formwork.metadata.definition.Kind;
import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.expression.ModelNames;
import io.formwork.metadata.expression.Possibility;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.Lifecycle;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Role;
import io.formwork.metadata.model.Role.Action;
import io.formwork.metadata.model.Webhook;
import io.formwork.metadata.model.Webhook.Event;
import io.formwork.metadata.resolve.Resolved;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A webhook can be set off, and what it sends can be read by the role that reads for it. */
final class WebhooksTellSomething implements ApplicationCheck {

  @Override
  public void check(Resolved application, Problems problems) {
    ApplicationModel model = application.model();
    for (Webhook webhook : model.webhooks().values()) {
      ObjectType object = model.objects().get(webhook.object());
      Role reader = model.roles().get(webhook.reader());
      if (object != null && reader != null) {
        reads(application, webhook, object, reader, problems);
        fields(application, webhook, problems);
        happens(application, webhook, object, problems);
      }
    }
  }

  private static void reads(
      Resolved application, Webhook webhook, ObjectType object, Role reader, Problems problems) {
    Access access = new Access(application.model());
    if (!access.reads(reader, object)) {
      problems.error(
          "Never sent",
          "The role \"%s\" reads for this webhook and may read no record of \"%s\"."
                  .formatted(reader.name(), object.name())
              + " Grant it in the role, or name another role.",
          Places.of(application, Kind.WEBHOOK, webhook.name(), "as"));
      return;
    }
    for (Field field : webhook.fields()) {
      if (!access.may(reader, Action.READ, object, field)) {
        problems.error(
            "Never sent",
            "The role \"%s\" reads for this webhook and may never read \"%s\" of \"%s\"."
                    .formatted(reader.name(), field.name(), object.name())
                + " Grant it, name another role, or leave the field out.",
            Places.word(application, Kind.WEBHOOK, webhook.name(), field.name(), "fields"));
      }
    }
  }

  /** Of a record that is gone, nothing is left to be read. */
  private static void fields(Resolved application, Webhook webhook, Problems problems) {
    boolean gone = webhook.events().stream().allMatch(Event.Deleted.class::isInstance);
    if (gone && !webhook.fields().isEmpty()) {
      problems.error(
          "Never sent",
          "Of a record that is deleted only its number is told. Leave out \"fields\", or wait for"
              + " another event too.",
          Places.of(application, Kind.WEBHOOK, webhook.name(), "fields"));
    }
  }

  private static void happens(
      Resolved application, Webhook webhook, ObjectType object, Problems problems) {
    Possibility possibility = new Possibility(new ModelNames(application.model()));
    boolean can =
        webhook.events().stream()
            .map(event -> after(object, webhook, event))
            .anyMatch(possibility::canHold);
    if (!can) {
      problems.warning(
          "Reaches nobody",
          "When what it waits for happens, this cannot hold: nothing is ever sent.",
          Places.of(application, Kind.WEBHOOK, webhook.name(), "when"));
    }
  }

  /** What is known of the record when the event has happened and the condition holds. */
  private static List<Expression> after(ObjectType object, Webhook webhook, Event event) {
    Optional<Lifecycle> lifecycle = object.lifecycle();
    Set<String> states =
        switch (event) {
          case Event.Created created ->
              lifecycle.map(Lifecycle::initial).map(Set::of).orElse(Set.of());
          case Event.Taken(String transition) ->
              lifecycle
                  .flatMap(l -> Optional.ofNullable(l.transitions().get(transition)))
                  .map(Lifecycle.Transition::to)
                  .map(Set::of)
                  .orElse(Set.of());
          case Event.Updated updated -> Set.of();
          case Event.Deleted deleted -> Set.of();
          case Event.Restored restored -> Set.of();
        };
    List<Expression> all = new ArrayList<>(Access.inStates(object, states).stream().toList());
    webhook.when().ifPresent(all::add);
    return all;
  }
}
