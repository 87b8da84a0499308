package io.formwork.testkit.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The places of an OpenAPI document; what deletes stands last. */
final class Places {

  private final BodySchema schemas;
  private final Things things;
  private final List<Place> found = new ArrayList<>();

  private Places(JsonNode document, Things things) {
    this.schemas = new BodySchema(document, things.number());
    this.things = things;
  }

  /**
   * All places of all operations of that document.
   *
   * @param things what bodies have that the document does not tell
   */
  static List<Place> of(JsonNode document, Things things) {
    Places places = new Places(document, things);
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      path.getValue()
          .properties()
          .forEach(one -> places.add(path.getKey(), one.getKey(), one.getValue()));
    }
    places.found.sort(Comparator.comparing(Place::deletes));
    return List.copyOf(places.found);
  }

  private void add(String path, String word, JsonNode operation) {
    JsonNode content = operation.at("/requestBody/content");
    String mediaType = content.properties().stream().map(Map.Entry::getKey).findFirst().orElse("");
    JsonNode schema = content.path(mediaType).path("schema");
    boolean json = mediaType.equals("application/json");
    String method = word.toUpperCase(Locale.ROOT);
    Optional<JsonNode> known = things.body(method, path);
    JsonNode body = json ? known.orElseGet(() -> schemas.least(schema)) : MissingNode.getInstance();
    Place whole = new Place(method, path, Place.In.BODY, "", mediaType, body);
    for (JsonNode each : operation.path("parameters")) {
      JsonNode parameter = schemas.resolved(each);
      String in = parameter.path("in").asText().toUpperCase(Locale.ROOT);
      found.add(at(whole, Place.In.valueOf(in), parameter.path("name").asText()));
    }
    if (!mediaType.isEmpty()) {
      found.add(whole);
    }
    if (json) {
      Set<String> members = new LinkedHashSet<>(schemas.members(schema));
      known.ifPresent(good -> members.addAll(BodySchema.membersOf(good)));
      members.forEach(member -> found.add(at(whole, Place.In.MEMBER, member)));
    }
  }

  private static Place at(Place whole, Place.In in, String name) {
    return new Place(whole.method(), whole.path(), in, name, whole.mediaType(), whole.body());
  }
}
