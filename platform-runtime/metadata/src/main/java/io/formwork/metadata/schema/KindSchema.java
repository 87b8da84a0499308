package io.formwork.metadata.schema;

import io.formwork.metadata.definition.Descriptor;
import io.formwork.metadata.definition.Key;
import io.formwork.metadata.definition.Kind;
import io.formwork.metadata.definition.Shape;
import io.formwork.metadata.schema.Json.Array;
import io.formwork.metadata.schema.Json.Members;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;

/**
 * The JSON Schema (draft 2020-12) of one kind of definition. It knows keys, words and patterns;
 * only {@code formwork check} knows whether names lead anywhere and expressions are right.
 */
public final class KindSchema {

  private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";
  private static final Json SINGLE = Json.texts(List.of("string", "number", "boolean", "null"));

  private final SequencedMap<String, Json> definitions = new LinkedHashMap<>();
  private final Map<Descriptor, String> names = new LinkedHashMap<>();

  private KindSchema() {}

  /** The word of each kind to the text of its schema. */
  public static SequencedMap<String, String> all() {
    SequencedMap<String, String> schemas = new LinkedHashMap<>();
    for (Kind kind : Kind.values()) {
      schemas.put(kind.word(), of(kind));
    }
    return schemas;
  }

  /** The text of the schema. */
  public static String of(Kind kind) {
    KindSchema schema = new KindSchema();
    Json content = kind == Kind.TEXTS ? texts() : schema.shape(kind.shape());
    return new Members()
        .with("$schema", DRAFT)
        .with("title", kind.word())
        .with("description", kind.introduction())
        .with("allOf", new Array(List.of(content)))
        .with("$defs", new Members(schema.definitions))
        .render();
  }

  private static Json texts() {
    return new Members()
        .with("type", "object")
        .with("required", Json.texts(List.of(Kind.TEXTS.word())))
        .with("additionalProperties", new Members().with("type", SINGLE));
  }

  private Json shape(Shape shape) {
    return switch (shape) {
      case Shape.Single single -> new Members().with("type", SINGLE);
      case Shape.Word word -> word(word);
      case Shape.Pattern pattern -> pattern(pattern);
      case Shape.ListOf list ->
          new Members().with("type", "array").with("items", shape(list.item()));
      case Shape.Named named ->
          new Members().with("type", "object").with("additionalProperties", shape(named.value()));
      case Shape.Keys keys -> reference(keys.descriptor());
      case Shape.ByKey variants -> byKey(variants);
      case Shape.ByWord variants -> byWord(variants);
      case Shape.Forms forms ->
          anyOf(
              Stream.of(forms.single(), forms.list(), forms.keys())
                  .flatMap(form -> form.stream().map(this::shape))
                  .toList());
      case Shape.Open open -> anyOf(open.usual().stream().map(this::shape).toList());
    };
  }

  private static Json word(Shape.Word word) {
    List<Json> values = new ArrayList<>();
    for (String text : word.words()) {
      boolean truth = text.equals("true") || text.equals("false");
      values.add(truth ? new Json.Literal(text) : new Json.Text(text));
    }
    return new Members().with("enum", new Array(values));
  }

  /** What YAML reads as a number was written as one, and is not looked at closer. */
  private static Json pattern(Shape.Pattern pattern) {
    return new Members()
        .with("type", Json.texts(List.of("string", "number")))
        .with("pattern", "^(?:" + pattern.pattern().pattern() + ")$");
  }

  /** The first of the keys that is there decides, as it does for the reader. */
  private Json byKey(Shape.ByKey shape) {
    Json otherwise =
        new Members()
            .with("type", "object")
            .with(
                "anyOf",
                new Array(
                    shape.variants().keySet().stream()
                        .<Json>map(key -> new Members().with("required", Json.texts(List.of(key))))
                        .toList()));
    for (var variant : shape.variants().reversed().entrySet()) {
      Json has = new Members().with("required", Json.texts(List.of(variant.getKey())));
      otherwise = choice(has, reference(variant.getValue()), otherwise);
    }
    return otherwise;
  }

  private Json byWord(Shape.ByWord shape) {
    Json words = new Members().with("enum", Json.texts(shape.variants().keySet()));
    Json otherwise = withKey(shape.key(), words);
    for (var variant : shape.variants().reversed().entrySet()) {
      Json word = new Members().with("const", variant.getKey());
      otherwise = choice(withKey(shape.key(), word), reference(variant.getValue()), otherwise);
    }
    return otherwise;
  }

  private static Json withKey(String key, Json value) {
    return new Members()
        .with("type", "object")
        .with("required", Json.texts(List.of(key)))
        .with("properties", new Members().with(key, value));
  }

  private static Json choice(Json when, Json then, Json otherwise) {
    return new Members().with("if", when).with("then", then).with("else", otherwise);
  }

  private static Json anyOf(List<Json> shapes) {
    return new Members().with("anyOf", new Array(shapes));
  }

  private Json reference(Descriptor descriptor) {
    String name = names.get(descriptor);
    if (name == null) {
      name = descriptor.thing().replace(' ', '_') + "_" + (names.size() + 1);
      names.put(descriptor, name);
      definitions.put(name, keys(descriptor));
    }
    return new Members().with("$ref", "#/$defs/" + name);
  }

  private Json keys(Descriptor descriptor) {
    SequencedMap<String, Json> properties = new LinkedHashMap<>();
    for (Key key : descriptor.keys()) {
      Json shape = shape(key.shape());
      properties.put(
          key.name(),
          new Members()
              .with("description", key.documentation())
              .with("allOf", new Array(List.of(shape))));
    }
    List<String> required =
        descriptor.keys().stream().filter(Key::required).map(Key::name).toList();
    return new Members()
        .with("type", "object")
        .with("required", Json.texts(required))
        .with("properties", new Members(properties))
        .with("additionalProperties", Json.of(false));
  }
}
