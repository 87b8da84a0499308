package io.formwork.rest.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The paths of a document, and what they share: parameters and problems. */
final class PathItems {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

  private final Words words;
  private final ObjectNode paths = NODES.objectNode();
  private final SortedSet<Parameter> parameters = new TreeSet<>();
  private final SortedSet<Integer> problems = new TreeSet<>();

  PathItems(Words words) {
    this.words = words;
  }

  ObjectNode paths() {
    return paths;
  }

  /** The operation for one of the things it is there for. */
  void add(Operation operation, Concern concern) {
    String path = concern.in(operation.path());
    ObjectNode json = NODES.objectNode();
    json.putArray("tags").add(concern.names().getOrDefault("object", operation.tag()));
    json.put("operationId", concern.id().with(operation.name()));
    json.put("summary", words.of(operation.name(), concern.titles()));
    words
        .find(operation.name() + ".text", concern.titles())
        .ifPresent(text -> json.put("description", text));
    if (operation.need() == Need.NO_SIGN_IN) {
      json.putArray("security");
    }
    parameters(json, operation, path);
    operation.body().ifPresent(body -> body(json.putObject("requestBody"), body, concern));
    answers(json.putObject("responses"), operation, concern);
    item(path).set(operation.method().toLowerCase(Locale.ROOT), json);
  }

  private ObjectNode item(String path) {
    return paths.get(path) instanceof ObjectNode item ? item : paths.putObject(path);
  }

  private void parameters(ObjectNode json, Operation operation, String path) {
    ArrayNode array = NODES.arrayNode();
    Matcher variable = VARIABLE.matcher(path);
    while (variable.find()) {
      array.add(variable(variable.group(1)));
    }
    for (Parameter parameter : operation.parameters()) {
      refer(array, parameter);
    }
    if (operation.need() != Need.NO_SIGN_IN) {
      refer(array, Parameter.ON_BEHALF_OF);
    }
    if (!array.isEmpty()) {
      json.set("parameters", array);
    }
  }

  private void refer(ArrayNode array, Parameter parameter) {
    parameters.add(parameter);
    array.addObject().put("$ref", "#/components/parameters/" + parameter.component());
  }

  private ObjectNode variable(String name) {
    boolean number = Set.of("id", "release", "entry", "file", "key").contains(name);
    ObjectNode json = NODES.objectNode().put("name", name).put("in", "path").put("required", true);
    json.put("description", words.of("parameter." + name));
    ObjectNode schema = json.putObject("schema").put("type", number ? "integer" : "string");
    if (number) {
      schema.put("format", "int64").put("minimum", 0);
    }
    return json;
  }

  private static void body(ObjectNode json, Operation.Content content, Concern concern) {
    json.put("required", concern.example().map(example -> !example.isEmpty()).orElse(true));
    ObjectNode media = content(json, content, concern);
    concern.example().ifPresent(example -> media.set("example", example));
  }

  /** Bytes have no schema: OpenAPI 3.1 knows them by their media type. */
  private static ObjectNode content(ObjectNode json, Operation.Content content, Concern concern) {
    ObjectNode media = json.putObject("content").putObject(content.mediaType());
    content
        .schema()
        .ifPresentOrElse(
            schema -> media.set("schema", ValueSchema.ref(concern.in(schema))),
            () -> media.putObject("schema").put("type", "string").put("format", "binary"));
    return media;
  }

  private void answers(ObjectNode json, Operation operation, Concern concern) {
    for (Operation.Answer answer : operation.answers()) {
      ObjectNode response = json.putObject(Integer.toString(answer.status()));
      response.put("description", words.of("answer." + answer.status()));
      for (String name : answer.headers()) {
        ObjectNode header = response.withObjectProperty("headers").putObject(name);
        header.put("description", words.of("header." + name.toLowerCase(Locale.ROOT)));
        header.putObject("schema").put("type", "string");
      }
      answer.content().ifPresent(content -> content(response, content, concern));
    }
    for (int status : ProblemStatuses.of(operation)) {
      problems.add(status);
      json.putObject(Integer.toString(status))
          .put("$ref", "#/components/responses/" + name(status));
    }
  }

  private static String name(int status) {
    return "problem_" + status;
  }

  /** What the paths refer to, but for the schemas. */
  ObjectNode shared() {
    ObjectNode shared = NODES.objectNode();
    ObjectNode known = shared.putObject("parameters");
    parameters.forEach(parameter -> known.set(parameter.component(), parameter.describe(words)));
    ObjectNode responses = shared.putObject("responses");
    for (int status : problems) {
      ObjectNode response = responses.putObject(name(status));
      response.put("description", words.of("problem." + status));
      response
          .putObject("content")
          .putObject("application/problem+json")
          .set("schema", ValueSchema.ref("fw.problem"));
    }
    return shared;
  }
}
