package io.formwork.rest.openapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What may be said in the query or the headers of a request; described under its key among the
 * words.
 */
public enum Parameter {
  ON_BEHALF_OF("On-Behalf-Of", "header", "string"),
  IDEMPOTENCY_KEY("Idempotency-Key", "header", "string"),
  FILTER("filter", "query", "string"),
  SEARCH("search", "query", "string"),
  SORT("sort", "query", "string"),
  FIELDS("fields", "query", "string"),
  AFTER("after", "query", "string"),
  PAGE("page", "query", "integer"),
  MEASURES("measures", "query", "string"),
  BY("by", "query", "string"),
  Q("q", "query", "string"),
  OBJECT("object", "query", "string"),
  SIZE("size", "query", "integer"),
  TOTAL("total", "query", "boolean"),
  IF_MATCH("If-Match", "header", "string"),
  FIELD("field", "query", "string"),
  PERSON("person", "query", "integer"),
  NAME("name", "query", "string"),
  RANGE("Range", "header", "string"),
  ACTION("action", "query", "string"),
  USER("user", "query", "string"),
  EXCEL("excel", "query", "boolean"),
  AT("at", "query", "string"),
  MERGE("merge", "query", "boolean"),
  PLACE("place", "query", "string"),
  STATE("state", "query", "string"),
  MODE("mode", "query", "string"),
  MATCH("match", "query", "string"),
  NEW("new", "query", "boolean"),
  COLUMN("column", "query", "string"),
  COPY("copy", "query", "boolean"),
  PLAN("plan", "query", "string"),
  COMMENT("comment", "query", "string");

  private final String written;
  private final String place;
  private final String type;

  Parameter(String written, String place, String type) {
    this.written = written;
    this.place = place;
    this.type = type;
  }

  /** Its name in a request. */
  public String written() {
    return written;
  }

  /** Its name among the components of a document. */
  String component() {
    return written.toLowerCase(java.util.Locale.ROOT).replace('-', '_');
  }

  /** How a document describes it. */
  ObjectNode describe(Words words) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("name", written);
    json.put("in", place);
    json.put("description", words.of("parameter." + component()));
    json.putObject("schema").put("type", type);
    return json;
  }
}
