package io.formwork.testkit.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * One place of an operation that takes something from outside.
 *
 * @param path as the description has it, with names in braces
 * @param in where the place is
 * @param name of the parameter or of the member of the body; of the whole body nothing
 * @param body whether the operation takes JSON
 */
record Place(String method, String path, In in, String name, boolean body) {

  /** Where something from outside stands. */
  enum In {
    PATH,
    QUERY,
    HEADER,
    MEMBER,
    BODY
  }

  /** All places of all operations of an OpenAPI document. */
  static List<Place> of(JsonNode document) {
    List<Place> places = new ArrayList<>();
    document
        .path("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(operation ->
                    add(
                        places,
                        document,
                        path.getKey(),
                        operation.getKey(),
                        operation.getValue())));
    return places;
  }

  private static void add(
      List<Place> places, JsonNode document, String path, String word, JsonNode operation) {
    String method = word.toUpperCase(Locale.ROOT);
    JsonNode content = operation.at("/requestBody/content/application~1json/schema");
    boolean body = !content.isMissingNode();
    for (JsonNode each : operation.path("parameters")) {
      JsonNode parameter = resolved(document, each);
      In in = In.valueOf(parameter.path("in").asText().toUpperCase(Locale.ROOT));
      places.add(new Place(method, path, in, parameter.path("name").asText(), body));
    }
    if (body) {
      places.add(new Place(method, path, In.BODY, "", true));
      resolved(document, content)
          .path("properties")
          .properties()
          .forEach(one -> places.add(new Place(method, path, In.MEMBER, one.getKey(), true)));
    }
  }

  private static JsonNode resolved(JsonNode document, JsonNode node) {
    return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
  }

  /** The path with usual values, and with the text where this is the place for it. */
  String address(Map<String, String> usual, String text) {
    String address = path;
    for (String part : names()) {
      boolean here = in == In.PATH && part.equals(name);
      String value = here ? Visitor.encoded(text) : usual.getOrDefault(part, "1");
      address = address.replace("{" + part + "}", value);
    }
    return in == In.QUERY ? address + "?" + Visitor.query(Map.of(name, text)) : address;
  }

  private List<String> names() {
    return StreamSupport.stream(List.of(path.split("[{}]", -1)).spliterator(), false)
        .filter(part -> path.contains("{" + part + "}"))
        .toList();
  }

  @Override
  public String toString() {
    return method + " " + path + " " + in.name().toLowerCase(Locale.ROOT) + " " + name;
  }
}
