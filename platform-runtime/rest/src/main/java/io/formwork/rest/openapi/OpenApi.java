package io.formwork.rest.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.formwork.core.right.Reach;
import io.formwork.metadata.model.ApplicationModel;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Documents of OpenAPI 3.1 in one language. */
public final class OpenApi {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Words words;

  public OpenApi(Locale locale) {
    this.words = new Words(locale);
  }

  /**
   * The platform's own operations.
   *
   * @param needs what the caller is able to do
   */
  public ObjectNode platform(Set<Need> needs) {
    PathItems items = new PathItems(words);
    Operations.all().stream()
        .filter(operation -> operation.each() == Each.PLATFORM)
        .filter(operation -> needs.contains(operation.need()))
        .forEach(operation -> items.add(operation, Concern.of(Map.of(), "")));
    ObjectNode info = info(words.of("document.platform"), "1", words.of("document.platform.text"));
    return document(info, items, name -> Optional.empty(), new FixedSchemas(words)::of);
  }

  /** The operations of an application that the person could ever call with success. */
  public ObjectNode application(ApplicationModel model, Reach reach) {
    PathItems items = new PathItems(words);
    Concerns concerns = new Concerns(model, reach, words);
    for (Operation operation : Operations.all()) {
      concerns.of(operation).forEach(concern -> items.add(operation, concern));
    }
    String title = model.title().in(words.locale());
    ObjectNode info = info(title, model.version(), words.of("document.application.text", title));
    return document(
        info,
        items,
        tag ->
            Optional.ofNullable(model.objects().get(tag))
                .map(type -> type.title().in(words.locale())),
        new ObjectSchemas(model, reach, words)::of);
  }

  private static ObjectNode info(String title, String version, String description) {
    ObjectNode info = NODES.objectNode();
    return info.put("title", title).put("version", version).put("description", description);
  }

  private ObjectNode document(
      ObjectNode info,
      PathItems items,
      Function<String, Optional<String>> titles,
      Function<String, ObjectNode> schemas) {
    ObjectNode document = NODES.objectNode().put("openapi", "3.1.0");
    document.set("info", info);
    document.putArray("servers").addObject().put("url", "/api");
    ArrayNode security = document.putArray("security");
    security.addObject().putArray("basic");
    security.addObject().putArray("key");
    tags(document.putArray("tags"), items.paths(), titles);
    document.set("paths", items.paths());
    ObjectNode components = items.shared();
    components.set("schemas", new Components(schemas).of(items.paths(), components));
    ObjectNode schemes = components.putObject("securitySchemes");
    schemes.putObject("basic").put("type", "http").put("scheme", "basic");
    schemes
        .putObject("key")
        .put("type", "http")
        .put("scheme", "bearer")
        .put("bearerFormat", "fwk_...")
        .put("description", words.of("security.key"));
    document.set("components", components);
    return document;
  }

  private void tags(ArrayNode tags, ObjectNode paths, Function<String, Optional<String>> titles) {
    // Of the operations alone: a record may have a field called so, and its example is no group.
    Set<String> names = new LinkedHashSet<>();
    paths.forEach(item ->
        item.forEach(operation -> operation.path("tags").forEach(tag -> names.add(tag.asText()))));
    for (String name : names) {
      String title = titles.apply(name).orElseGet(() -> words.of("tag." + name));
      tags.addObject().put("name", name).put("description", title).put("x-displayName", title);
    }
  }
}
