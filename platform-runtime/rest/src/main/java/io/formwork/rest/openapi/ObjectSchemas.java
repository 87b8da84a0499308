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
import java.util.List;
import java.util.Map;

/**
 * The schemas of an application's objects, each under a name: {@code ticket} is a record, {@code
 * ticket.page} a page of a list, {@code ticket.row} a row of it, {@code ticket.new} and {@code
 * ticket.change} what is written, {@code ticket.take.cancel} what a transition is sent, {@code
 * ticket_messages.part} what is sent with an owner, {@code ticket.state} its states.
 */
final class ObjectSchemas {

  private static final String CHOICES = ValueSchema.choices("");

  private final ApplicationModel model;
  private final Reach reach;
  private final Words words;
  private final FixedSchemas fixed;
  private final ValueSchema values;
  private final BodySchemas bodies;

  ObjectSchemas(ApplicationModel model, Reach reach, Words words) {
    this.model = model;
    this.reach = reach;
    this.words = words;
    this.fixed = new FixedSchemas(words);
    this.values = new ValueSchema(words);
    this.bodies = new BodySchemas(model, reach, words);
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
      case "new" -> bodies.created(type);
      case "change" -> bodies.changed(type);
      case "part" -> bodies.part(type);
      case "state" -> states(type);
      case "take" -> bodies.taken(type, parts[2]);
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
    properties.set(
        "$at",
        ValueSchema.typed("string")
            .put("format", "date-time")
            .put("description", words.of("schema.at")));
    properties.set(
        "$unknown", ValueSchema.array(text()).put("description", words.of("schema.unknown")));
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
