package io.formwork.rest.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.formwork.core.right.Reach;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Choices;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.Label;
import io.formwork.metadata.model.Lifecycle;
import io.formwork.metadata.model.ObjectType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The schemas of an application's objects, each under a name: {@code ticket} is a record, {@code
 * ticket.page} a page of a list, {@code ticket.row} a row of it, {@code ticket.new} and {@code
 * ticket.change} what is written, {@code ticket.take.cancel} what a transition is sent, {@code
 * ticket.state} its states.
 */
final class ObjectSchemas {

  private static final String CHOICES = ValueSchema.choices("");

  private final ApplicationModel model;
  private final Reach reach;
  private final Words words;
  private final FixedSchemas fixed;
  private final ValueSchema values;

  ObjectSchemas(ApplicationModel model, Reach reach, Words words) {
    this.model = model;
    this.reach = reach;
    this.words = words;
    this.fixed = new FixedSchemas(words);
    this.values = new ValueSchema(words);
  }

  ObjectNode of(String name) {
    if (name.startsWith(CHOICES)) {
      return choices(name.substring(CHOICES.length()));
    }
    if (name.startsWith(FixedSchemas.PREFIX)) {
      return fixed.of(name);
    }
    String[] parts = name.split("\\.", 3);
    ObjectType type = model.object(parts[0]);
    return switch (parts.length == 1 ? "" : parts[1]) {
      case "" -> record(type);
      case "page" -> page(type);
      case "row" -> row(type);
      case "new" -> withOwned(type, written("schema.new", reach.fillable(type), required(type)));
      case "change" -> withOwned(type, written("schema.change", reach.writable(type), Set.of()));
      case "part" -> part(type);
      case "state" -> states(type);
      case "take" -> taken(type, parts[2]);
      default -> throw new IllegalArgumentException("No schema " + name);
    };
  }

  private ObjectNode record(ObjectType type) {
    ObjectNode record = object();
    record.put("title", type.title().in(words.locale()));
    ArrayNode required = record.putArray("required").add("id").add("version");
    ObjectNode properties = fields(record.putObject("properties"), type);
    properties.set("version", number("int64"));
    properties.set("$display", text().put("description", words.of("schema.display")));
    properties.set("$may", ValueSchema.ref("fw.may"));
    required.add("$display").add("$may");
    return record;
  }

  /** Fields over relations stand under their paths, so a row has room for more. */
  private ObjectNode row(ObjectType type) {
    ObjectNode row = object().put("description", words.of("schema.row"));
    row.putArray("required").add("id").add("$display");
    fields(row.putObject("properties"), type).set("$display", text());
    return row.put("additionalProperties", true);
  }

  private ObjectNode fields(ObjectNode properties, ObjectType type) {
    properties.set("id", number("int64"));
    for (Field field : reach.readable(type)) {
      if (!properties.has(field.name())) {
        properties.set(field.name(), titled(values.read(field.type()), field.title()));
      }
    }
    return properties;
  }

  private ObjectNode page(ObjectType type) {
    ObjectNode page = object().put("description", words.of("schema.page"));
    page.putArray("required").add("items").add("size").add("more");
    ObjectNode properties = page.putObject("properties");
    properties.set("items", ValueSchema.array(ValueSchema.ref(type.name() + ".row")));
    properties.set("page", number("int32"));
    properties.set("size", number("int32"));
    properties.set("more", ValueSchema.typed("boolean"));
    properties.set("next", text().put("description", words.of("schema.page.next")));
    properties.set("total", number("int64").put("description", words.of("schema.page.total")));
    properties.set("exact", ValueSchema.typed("boolean"));
    properties.set("at_least", ValueSchema.typed("boolean"));
    return page;
  }

  private ObjectNode written(String word, List<Field> fields, Set<String> required) {
    ObjectNode body = object().put("description", words.of(word));
    if (!required.isEmpty()) {
      required.forEach(body.putArray("required")::add);
    }
    ObjectNode properties = body.putObject("properties");
    for (Field field : fields) {
      properties.set(field.name(), titled(values.write(field.type()), field.title()));
    }
    return body.put("additionalProperties", false);
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

  private ObjectNode taken(ObjectType type, String name) {
    Lifecycle.Transition transition = type.lifecycle().orElseThrow().transition(name);
    List<Field> asked = new ArrayList<>();
    transition.ask().forEach(field -> asked.add(type.field(field)));
    return withOwned(type, written("schema.take", asked, Set.of()));
  }

  /** The body may bring along what happens to records that are owned. */
  private ObjectNode withOwned(ObjectType type, ObjectNode body) {
    ObjectNode properties = (ObjectNode) body.get("properties");
    type.collections()
        .forEach((name, collection) ->
            model
                .owned(type, name)
                .filter(part -> reach.reads(part) && (reach.creates(part) || reach.updates(part)))
                .ifPresent(part ->
                    properties.set(
                        name,
                        titled(
                            ValueSchema.array(ValueSchema.ref(part.name() + ".part")),
                            collection.title()))));
    return body;
  }

  private ObjectNode part(ObjectType type) {
    Set<Field> fields = new LinkedHashSet<>(reach.fillable(type));
    fields.addAll(reach.writable(type));
    ObjectNode part = written("schema.part", List.copyOf(fields), Set.of());
    ObjectNode properties = (ObjectNode) part.get("properties");
    properties.set("id", number("int64"));
    properties.set("version", number("int64"));
    properties.set("$delete", ValueSchema.typed("boolean"));
    return part;
  }

  private ObjectNode states(ObjectType type) {
    Map<String, Lifecycle.State> states = type.lifecycle().orElseThrow().states();
    ObjectNode schema = text();
    List<String> told = new ArrayList<>();
    states.values().forEach(state -> told.add(told(state.name(), state.title())));
    states.keySet().forEach(schema.putArray("enum")::add);
    return schema.put("description", String.join("; ", told));
  }

  private ObjectNode choices(String name) {
    Choices choices = model.choices().get(name);
    ObjectNode schema = text();
    if (choices == null) {
      return schema;
    }
    List<String> told = new ArrayList<>();
    choices.values().values().forEach(value -> told.add(told(value.name(), value.title())));
    choices.values().keySet().forEach(schema.putArray("enum")::add);
    schema.put("title", choices.title().in(words.locale()));
    return schema.put("description", String.join("; ", told));
  }

  private String told(String name, Label title) {
    return name + " — " + title.in(words.locale());
  }

  private ObjectNode titled(ObjectNode schema, Label title) {
    return schema.put("title", title.in(words.locale()));
  }

  private static ObjectNode object() {
    return ValueSchema.typed("object");
  }

  private static ObjectNode text() {
    return ValueSchema.typed("string");
  }

  private static ObjectNode number(String format) {
    return ValueSchema.typed("integer").put("format", format);
  }
}
