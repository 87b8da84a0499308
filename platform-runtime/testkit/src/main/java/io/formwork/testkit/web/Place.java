package io.formwork.testkit.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One place of an operation that takes something from outside.
 *
 * @param path as the description has it, with names in braces
 * @param in where the place is
 * @param name of the parameter, or the pointer of the member in the body; of the whole body nothing
 * @param mediaType of the body; nothing when the operation takes none
 * @param body the least that the description lets through, as JSON; of no meaning otherwise
 */
record Place(String method, String path, In in, String name, String mediaType, JsonNode body) {

  private static final String JSON = "application/json";

  /** Where something from outside stands. */
  enum In {
    PATH,
    QUERY,
    HEADER,
    MEMBER,
    BODY
  }

  boolean json() {
    return mediaType.equals(JSON);
  }

  /** Whether it takes something away, so that places after it would find nothing. */
  boolean deletes() {
    return method.equals("DELETE");
  }

  /** The path with those values, and with the text, if there is one, where this is its place. */
  String address(Map<String, String> values, Optional<String> text) {
    String address = path;
    for (String part : names()) {
      String value = values.getOrDefault(part, "1");
      if (in == In.PATH && part.equals(name)) {
        value = text.map(Visitor::encoded).orElse(value);
      }
      address = address.replace("{" + part + "}", value);
    }
    String query = text.map(value -> "?" + Visitor.query(Map.of(name, value))).orElse("");
    return in == In.QUERY ? address + query : address;
  }

  private List<String> names() {
    return Stream.of(path.split("[{}]", -1))
        .filter(part -> path.contains("{" + part + "}"))
        .toList();
  }

  @Override
  public String toString() {
    return method + " " + path + " " + in.name().toLowerCase(Locale.ROOT) + " " + name;
  }
}
