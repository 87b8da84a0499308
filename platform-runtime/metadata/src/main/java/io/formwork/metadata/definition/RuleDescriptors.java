package io.formwork.metadata.definition;

import static io.formwork.metadata.definition.Key.required;
import static io.formwork.metadata.definition.Shape.expression;
import static io.formwork.metadata.definition.Shape.keys;
import static io.formwork.metadata.definition.Shape.listOf;
import static io.formwork.metadata.definition.Shape.literal;
import static io.formwork.metadata.definition.Shape.oneOrMore;
import static io.formwork.metadata.definition.Shape.reference;
import static io.formwork.metadata.definition.Shape.text;
import static io.formwork.metadata.definition.Shape.word;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/** Decision tables, strategies, clocks. */
final class RuleDescriptors {

  static final Descriptor TABLE =
      Descriptor.of(
          "a decision table",
          required("table", text()),
          Key.of("title", text()),
          required("object", reference("an object")),
          required("when", oneOrMore(reference("a field"))),
          required("then", oneOrMore(reference("a field"))),
          Key.of("hit", word("unique", "first")),
          required("rows", listOf(listOf(oneOrMore(literal())))));

  private static final Descriptor LEAST_LOADED =
      Descriptor.of(
          "the least loaded",
          required("count", reference("an object")),
          required("where", expression()));

  static final Descriptor STRATEGY =
      Descriptor.of(
          "a strategy",
          required("strategy", text()),
          Key.of("title", text()),
          required("of", reference("an object")),
          required("where", expression()),
          required("try", listOf(Shape.byKey("an attempt", attempts()))),
          Key.of("ties", oneOrMore(reference("a field"))));

  private static final Shape STATES =
      new Shape.Forms(
          Optional.of(reference("a state")),
          Optional.of(listOf(reference("a state"))),
          Optional.of(
              keys(
                  Descriptor.of(
                      "kinds of states",
                      required(
                          "kind",
                          oneOrMore(word("initial", "active", "paused", "resolved", "final")))))));

  static final Descriptor CLOCK =
      Descriptor.of(
          "a clock",
          required("clock", text()),
          Key.of("title", text()),
          required("object", reference("an object")),
          required("calendar", reference("a calendar")),
          required("limit", expression()),
          required("runs_in", STATES),
          Key.of("pauses_in", STATES));

  private RuleDescriptors() {}

  private static SequencedMap<String, Descriptor> attempts() {
    SequencedMap<String, Descriptor> attempts = new LinkedHashMap<>();
    attempts.put(
        "least_loaded", Descriptor.of("an attempt", required("least_loaded", keys(LEAST_LOADED))));
    return attempts;
  }
}
