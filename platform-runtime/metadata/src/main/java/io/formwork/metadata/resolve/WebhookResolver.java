package io.formwork.metadata.resolve;

import io.formwork.metadata.definition.Definition;
import io.formwork.metadata.definition.Identifiers;
import io.formwork.metadata.definition.Kind;
import io.formwork.metadata.expression.Environment;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Webhook;
import io.formwork.metadata.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** Webhooks: what they wait for, which address they call, and what they tell. */
final class WebhookResolver {

  private final Resolution resolution;
  private final PathResolver paths;
  private final WebhookEvents events;
  private final WebhookAddress address;

  WebhookResolver(Resolution resolution, Map<String, ObjectType> objects) {
    this.resolution = resolution;
    this.paths = new PathResolver(objects, resolution.problems());
    this.events = new WebhookEvents(objects, resolution.problems());
    this.address = new WebhookAddress(resolution);
  }

  SequencedMap<String, Webhook> all() {
    SequencedMap<String, Webhook> all = new LinkedHashMap<>();
    for (Definition definition : resolution.written().all(Kind.WEBHOOK)) {
      events
          .read(definition.content().scalars("event"))
          .flatMap(happenings -> webhook(definition, happenings))
          .ifPresent(webhook -> all.put(webhook.name(), webhook));
    }
    return all;
  }

  private Optional<Webhook> webhook(Definition definition, WebhookEvents.Happenings happenings) {
    YamlNode.Mapping content = definition.content();
    ObjectType object = happenings.object();
    Environment environment = resolution.expressions().ofRecord(object.name()).withOld();
    Optional<Expression> when =
        resolution.expressions().condition(environment, content.scalar("when"));
    Optional<Expression> to =
        content.scalar("to").flatMap(written -> address.read(environment, written));
    Optional<String> reader = content.scalar("as").flatMap(this::role);
    List<Field> fields = paths.fields(object, content.scalars("fields"));
    Optional<String> secret = content.scalar("secret").flatMap(this::secret);
    if (to.isEmpty() || reader.isEmpty() || secret.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Webhook(
            definition.name(),
            object.name(),
            happenings.events(),
            when,
            to.get(),
            reader.get(),
            fields,
            secret.get()));
  }

  private Optional<String> role(YamlNode.Scalar written) {
    return resolution
        .lookup()
        .find("role", resolution.written().byName(Kind.ROLE), written)
        .map(Definition::name);
  }

  private Optional<String> secret(YamlNode.Scalar written) {
    if (Identifiers.isIdentifier(written.text())) {
      return Optional.of(written.text());
    }
    resolution
        .problems()
        .error(
            "Not a secret's name",
            "The secret stands in the configuration of the server, and here only its name: lower"
                + " case letters, digits and _, such as \"crm\".",
            written.content());
    return Optional.empty();
  }
}
