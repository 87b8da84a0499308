package io.formwork.metadata.definition;

import static io.formwork.metadata.definition.Key.required;
import static io.formwork.metadata.definition.Shape.count;
import static io.formwork.metadata.definition.Shape.expression;
import static io.formwork.metadata.definition.Shape.flag;
import static io.formwork.metadata.definition.Shape.keys;
import static io.formwork.metadata.definition.Shape.listOf;
import static io.formwork.metadata.definition.Shape.literal;
import static io.formwork.metadata.definition.Shape.named;
import static io.formwork.metadata.definition.Shape.oneOrMore;
import static io.formwork.metadata.definition.Shape.reference;
import static io.formwork.metadata.definition.Shape.text;
import static io.formwork.metadata.definition.Shape.whole;
import static io.formwork.metadata.definition.Shape.word;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/** Objects and mixins: fields, relations, owned objects, the lifecycle, checks. */
final class ObjectDescriptors {

  private static final Descriptor ANY_FIELD =
      Descriptor.of(
          "a field",
          required("type", text()),
          Key.of("title", text()),
          Key.of("required", flag()),
          Key.of("default", literal()),
          Key.of("initially", expression()),
          Key.of("computed", expression()),
          Key.of("change_only_through", reference("an object")),
          Key.of("renamed_from", text()));

  private static final Key SEARCH = Key.of("search", word("high", "low"));

  private static final Shape DIGITS =
      new Shape.Pattern("a number of digits from 0 to 38", Pattern.compile("[12]?\\d|3[0-8]"));

  private static final Shape FORMAT =
      new Shape.Pattern(
          "a format such as \"T-{yyyy}-{00000}\", with one group of zeros",
          Pattern.compile("(?:[^{}]|\\{yyyy}|\\{mm})*\\{0+}(?:[^{}]|\\{yyyy}|\\{mm})*"));

  private static final Shape FIELD = new Shape.ByWord("a field", "type", fieldsByType());

  private static final Descriptor RELATION =
      Descriptor.of(
          "a relation",
          required("to", reference("an object")),
          Key.of("title", text()),
          Key.of("required", flag()),
          Key.of("initially", expression()),
          Key.of("among", expression()),
          Key.of("change_only_through", reference("an object")),
          Key.of("renamed_from", text()));

  private static final Descriptor OWNED =
      Descriptor.of(
          "an owned object",
          Key.of("title", text()),
          Key.of("display", text()),
          Key.of("fields", named(FIELD)),
          Key.of("relations", named(RELATION)),
          Key.of("removed", listOf(text())));

  private static final Descriptor STATE =
      Descriptor.of(
          "a state",
          Key.of("title", text()),
          required("kind", word("initial", "active", "paused", "resolved", "final")),
          Key.of("outcome", text()),
          Key.of("colour", ApplicationDescriptors.COLOUR),
          Key.of("next", text()));

  private static final Descriptor TRANSITION =
      Descriptor.of(
          "a transition",
          Key.of("title", text()),
          required("from", oneOrMore(reference("a state"))),
          required("to", reference("a state")),
          Key.of("require", oneOrMore(reference("a field"))),
          Key.of("ask", oneOrMore(reference("a field"))),
          Key.of("by", named(expression())),
          Key.of("when", expression()),
          Key.of("set", named(expression())));

  private static final Descriptor LIFECYCLE =
      Descriptor.of(
          "a lifecycle",
          Key.of("field", text()),
          required("states", named(STATE)),
          Key.of("transitions", named(TRANSITION)));

  private static final Descriptor CHECK =
      Descriptor.of(
          "a check",
          Key.of("when", expression()),
          required("require", expression()),
          required("message", text()),
          Key.of("field", reference("a field")));

  static final Descriptor OBJECT =
      Descriptor.of(
          "an object",
          required("object", text()),
          Key.of("title", text()),
          Key.of("display", text()),
          Key.of("mixins", oneOrMore(reference("a mixin"))),
          Key.of("fields", named(FIELD)),
          Key.of("relations", named(RELATION)),
          Key.of("owned", named(OWNED)),
          Key.of("lifecycle", keys(LIFECYCLE)),
          Key.of("checks", named(CHECK)),
          Key.of("removed", listOf(text())));

  static final Descriptor MIXIN =
      Descriptor.of(
          "a mixin",
          required("mixin", text()),
          Key.of("fields", named(FIELD)),
          Key.of("relations", named(RELATION)),
          Key.of("owned", named(OWNED)));

  private ObjectDescriptors() {}

  private static SequencedMap<String, Descriptor> fieldsByType() {
    SequencedMap<String, Descriptor> types = new LinkedHashMap<>();
    types.put("text", ANY_FIELD.with(Key.of("max", count()), SEARCH));
    types.put("rich_text", ANY_FIELD.with(SEARCH));
    types.put("integer", ANY_FIELD.with(Key.of("min", whole()), Key.of("max", whole())));
    types.put("decimal", ANY_FIELD.with(Key.of("precision", DIGITS), Key.of("scale", DIGITS)));
    types.put("boolean", ANY_FIELD);
    types.put("date", ANY_FIELD);
    types.put("datetime", ANY_FIELD);
    types.put("duration", ANY_FIELD);
    types.put("choice", ANY_FIELD.with(required("choices", reference("choices"))));
    types.put(
        "sequence",
        Descriptor.of(
            "a field",
            required("type", text()),
            Key.of("title", text()),
            required("format", FORMAT),
            SEARCH));
    types.replaceAll((type, keys) -> keys.named("a field of type " + type));
    return types;
  }
}
