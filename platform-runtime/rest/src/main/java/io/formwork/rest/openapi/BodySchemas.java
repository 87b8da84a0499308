package io.formwork.rest.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.formwork.core.right.Reach;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.Lifecycle;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.RecordCollection;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What may be written: the bodies that create and change a record and take its transitions. */
final class BodySchemas {

  private final ApplicationModel model;
  private final Reach reach;
  private final Words words;
  private final ValueSchema values;

  BodySchemas(ApplicationModel model, Reach reach, Words words) {
    this.model = model;
    this.reach = reach;
    this.words = words;
    this.values = new ValueSchema(words);
  }

  ObjectNode created(ObjectType type) {
    return withParts(body("schema.new", reach.fillable(type), required(type)), type);
  }

  ObjectNode changed(ObjectType type) {
    return withParts(body("schema.change", reach.writable(type), Set.of()), type);
  }

  ObjectNode taken(ObjectType type, String name) {
    Lifecycle.Transition transition = type.lifecycle().orElseThrow().transition(name);
    List<Field> asked = transition.ask().stream().map(type::field).toList();
    return withParts(body("schema.take", asked, Set.of()), type);
  }

  /** A record that is sent with its owner: new, changed or deleted. */
  ObjectNode part(ObjectType type) {
    Map<String, Field> fields = new LinkedHashMap<>();
    reach.fillable(type).forEach(field -> fields.put(field.name(), field));
    reach.writable(type).forEach(field -> fields.put(field.name(), field));
    type.owner().ifPresent(owner -> fields.remove(owner.field()));
    ObjectNode part = body("schema.part", fields.values(), Set.of());
    ObjectNode properties = part.withObjectProperty("properties");
    properties.putObject("id").put("type", "integer").put("format", "int64");
    properties.putObject("version").put("type", "integer").put("format", "int64");
    properties.putObject("$delete").put("type", "boolean");
    return part;
  }

  private ObjectNode body(String word, Collection<Field> fields, Set<String> required) {
    ObjectNode body = ValueSchema.typed("object").put("description", words.of(word));
    if (!required.isEmpty()) {
      required.stream().sorted().forEach(body.putArray("required")::add);
    }
    ObjectNode properties = body.putObject("properties");
    for (Field field : fields) {
      ObjectNode value = values.write(field.type());
      properties.set(field.name(), value.put("title", field.title().in(words.locale())));
    }
    return body.put("additionalProperties", false);
  }

  /** The body may bring along what happens to records that are owned. */
  private ObjectNode withParts(ObjectNode body, ObjectType type) {
    ObjectNode properties = body.withObjectProperty("properties");
    for (RecordCollection collection : type.collections().values()) {
      model
          .owned(type, collection.name())
          .filter(reach::reads)
          .filter(part -> reach.creates(part) || reach.updates(part) || reach.deletes(part))
          .ifPresent(part ->
              properties.set(
                  collection.name(),
                  ValueSchema.array(ValueSchema.ref(part.name() + ".part"))
                      .put("title", collection.title().in(words.locale()))));
    }
    return body;
  }

  /** What a creator must say himself: what begins with nothing. */
  private Set<String> required(ObjectType type) {
    return Set.copyOf(
        reach.fillable(type).stream()
            .filter(field -> field.required() && field.defaultValue().isEmpty())
            .filter(field -> field.initially().isEmpty())
            .map(Field::name)
            .toList());
  }
}
