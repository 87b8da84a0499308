package io.formwork.metadata.definition;

import static io.formwork.metadata.definition.Key.required;
import static io.formwork.metadata.definition.Shape.duration;
import static io.formwork.metadata.definition.Shape.flag;
import static io.formwork.metadata.definition.Shape.keys;
import static io.formwork.metadata.definition.Shape.listOf;
import static io.formwork.metadata.definition.Shape.literal;
import static io.formwork.metadata.definition.Shape.named;
import static io.formwork.metadata.definition.Shape.oneOrMore;
import static io.formwork.metadata.definition.Shape.reference;
import static io.formwork.metadata.definition.Shape.text;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/** Seeds, scenarios and the demo data's stories. */
public final class StoryDescriptors {

  private static final Shape VALUES = named(oneOrMore(literal()));
  private static final Shape RECORD = reference("a record of the story");
  private static final Shape LOCAL_TIME =
      new Shape.Pattern(
          "a local time such as 2026-03-02T09:00",
          Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?"));

  static final Descriptor SEED =
      Descriptor.of(
          "a seed",
          required("seed", text()),
          required("object", reference("an object")),
          required("match", reference("a field")),
          Key.of("demo", flag()),
          required("records", listOf(VALUES)));

  private static final Descriptor OPEN_TASK =
      Descriptor.of(
          "an open task",
          required("task", reference("a task")),
          Key.of("role", reference("a role")),
          Key.of("assignee", text()),
          Key.of("due", LOCAL_TIME));

  private static final Descriptor TOLD =
      Descriptor.of("a notification told", required("to", text()), required("subject_has", text()));

  /** A step of a scenario or a story. */
  public static final Shape STEP = Shape.byKey("a step", steps());

  static final Descriptor SCENARIO =
      Descriptor.of(
          "a scenario",
          required("scenario", text()),
          Key.of("covers", oneOrMore(text())),
          Key.of("seeds", listOf(reference("a seed"))),
          required("clock", LOCAL_TIME),
          required("steps", listOf(STEP)));

  private static final Descriptor STORY =
      Descriptor.of(
          "a story",
          required("before", duration()),
          Key.of("plot", reference("a plot")),
          Key.of("with", VALUES),
          Key.of("steps", listOf(new Shape.Open("a step"))));

  static final Descriptor DEMO =
      Descriptor.of(
          "a demo",
          required("demo", text()),
          Key.of("plots", named(listOf(new Shape.Open("a step")))),
          required("stories", listOf(keys(STORY))));

  private StoryDescriptors() {}

  private static SequencedMap<String, Descriptor> steps() {
    Key as = required("as", text());
    Key with = Key.of("with", VALUES);
    Key refused = Key.of("refused", text());
    Key of = required("of", RECORD);
    SequencedMap<String, Descriptor> steps = new LinkedHashMap<>();
    steps.put(
        "create",
        step(
            as,
            required("create", reference("an object")),
            with,
            Key.of("call_it", text()),
            refused));
    steps.put("update", step(as, required("update", RECORD), required("with", VALUES), refused));
    steps.put("delete", step(as, required("delete", RECORD), refused));
    steps.put("take", step(as, required("take", reference("a transition")), of, with, refused));
    steps.put("claim", step(as, required("claim", reference("a task")), of, refused));
    steps.put("advance", step(required("advance", duration())));
    steps.put(
        "expect",
        step(
            Key.of("as", text()),
            required("expect", RECORD),
            Key.of("to_have", VALUES),
            Key.of("open_tasks", listOf(keys(OPEN_TASK))),
            Key.of("told", listOf(keys(TOLD))),
            refused));
    steps.put(
        "sees",
        step(
            as,
            required("sees", reference("a list")),
            Key.of("records", oneOrMore(RECORD)),
            Key.of("not", oneOrMore(RECORD)),
            refused));
    return steps;
  }

  private static Descriptor step(Key... keys) {
    return Descriptor.of("a step", keys);
  }
}
