package io.formwork.rest.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One thing that an operation is there for: an object, a transition of it.
 *
 * @param names the variables of the path that it settles, {@code object} to {@code ticket}
 * @param titles for the words: of the application, of the object, of the part
 * @param id what the operationId is made of: before and after the name of the operation
 * @param example of the body, if there is one
 */
record Concern(
    Map<String, String> names, List<String> titles, Id id, Optional<ObjectNode> example) {

  /** The ends of an operationId; either may be empty. */
  record Id(String before, String after) {
    String with(String name) {
      return (before.isEmpty() ? "" : before + ".") + name + (after.isEmpty() ? "" : "." + after);
    }
  }

  static Concern of(Map<String, String> names, String... titles) {
    return new Concern(names, List.of(titles), new Id("", ""), Optional.empty());
  }

  Concern with(String variable, String name) {
    Map<String, String> more = new LinkedHashMap<>(names);
    more.put(variable, name);
    return new Concern(more, titles, id, example);
  }

  Concern called(String before, String after) {
    return new Concern(names, titles, new Id(before, after), example);
  }

  Concern example(ObjectNode body) {
    return new Concern(names, titles, id, Optional.of(body));
  }

  /** A text with the variables that are settled filled in. */
  String in(String text) {
    String filled = text;
    for (Map.Entry<String, String> name : names.entrySet()) {
      filled = filled.replace("{" + name.getKey() + "}", name.getValue());
    }
    return filled;
  }
}
