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
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/** Seeds, scenarios and the demo data's stories. */
public final class StoryDescriptors {

  private static final Shape VALUES = named(oneOrMore(literal()));

  /** Fields of a record, and under what it owns lists of such records. */
  private static final Shape GIVEN =
      named(
          new Shape.Forms(
              Optional.of(literal()),
              Optional.of(
                  listOf(
                      new Shape.Forms(
                          Optional.of(literal()), Optional.empty(), Optional.of(VALUES)))),
              Optional.empty()));

  private static final Shape RECORD = reference("a record of the story");
  private static final Shape LOCAL_TIME =
      new Shape.Pattern(
          "a local time such as 2026-03-02T09:00",
          Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?"));

  static final Descriptor SEED =
      Descriptor.of(
          "a seed",
          required("seed", text(), "The name of the seed, and of the file."),
          required("object", reference("an object"), "The object whose records they are."),
          required(
              "match",
              reference("a field"),
              "The field by which a record is recognised, so that loading twice changes "
                  + "nothing."),
          Key.of("demo", flag(), "Whether it is left out with `--no-demo`."),
          required(
              "records",
              listOf(VALUES),
              "The records: field to value. A reference is written as the value that the "
                  + "other record is recognised by."));

  private static final Descriptor OPEN_TASK =
      Descriptor.of(
          "an open task",
          required("task", reference("a task"), "The id of the task's node in the drawing."),
          Key.of("role", reference("a role"), "The role that may claim it."),
          Key.of("assignee", text(), "The login of the person whose it is."),
          Key.of("due", LOCAL_TIME, "When its timer fires, in the time of the application."));

  private static final Descriptor TOLD =
      Descriptor.of(
          "a notification told",
          required("to", text(), "The login of who was told."),
          required("subject_has", text(), "Words that stand in the subject."));

  private static final Descriptor NOT_TOLD =
      Descriptor.of(
          "a notification not told",
          required("to", text(), "The login of who was not told."),
          Key.of(
              "subject_has",
              text(),
              "Words that stand in no subject. Left out, the person was told nothing at all."));

  /** A step of a scenario or a story. */
  public static final Shape STEP = Shape.byKey("a step", steps());

  static final Descriptor SCENARIO =
      Descriptor.of(
          "a scenario",
          required(
              "scenario",
              text(),
              "What it shows, in a sentence. The scenario is known by the name of its file."),
          Key.of(
              "covers",
              oneOrMore(text()),
              "The requirements that it shows to be met, by their ids in "
                  + "`seeds/requirements.yaml`."),
          Key.of(
              "seeds", listOf(reference("a seed")), "The seeds that are loaded before it begins."),
          required(
              "clock",
              LOCAL_TIME,
              "The local time at which it begins; time stands still between the steps."),
          required("steps", listOf(STEP), "What happens and what is expected, in order."));

  private static final Descriptor STORY =
      Descriptor.of(
          "a story",
          required("before", duration(), "How long before the present the story begins."),
          Key.of("plot", reference("a plot"), "The course of steps that it follows."),
          Key.of("with", VALUES, "What `$name` in the plot stands for in this story."),
          Key.of(
              "steps",
              listOf(new Shape.Open("a step", List.of(STEP))),
              "Steps of its own, instead of a plot."));

  static final Descriptor DEMO =
      Descriptor.of(
          "a demo",
          required("demo", text(), "The name of the demo, and of the file."),
          Key.of(
              "plots",
              named(listOf(new Shape.Open("a step", List.of(STEP)))),
              "Courses of steps that several stories share; `$name` stands for the story's "
                  + "own value."),
          required(
              "stories",
              listOf(keys(STORY)),
              "What happened before the first start, all beside one another on one clock."));

  private StoryDescriptors() {}

  private static SequencedMap<String, Descriptor> steps() {
    Key as =
        required(
            "as",
            text(),
            "The login of who does it; `t.assignee` is whoever stands in that field now.");
    Key instead =
        Key.of("for", text(), "The login of whoever is away and whose place the person takes.");
    Key with =
        Key.of(
            "with",
            GIVEN,
            "The fields that are given: field to value. Under what the record owns stands a list of "
                + "records: `{ text: Hello }` makes one, `{ id: q, $delete: true }` deletes that of "
                + "the story.");
    Key refused =
        Key.of(
            "refused",
            text(),
            "Words of the reason with which it must be refused. Left out, it must " + "succeed.");
    Key of = required("of", RECORD, "The record of the story that it is done to.");
    SequencedMap<String, Descriptor> steps = new LinkedHashMap<>();
    steps.put(
        "create",
        step(
            as,
            instead,
            required("create", reference("an object"), "Creates a record of the object."),
            with,
            Key.of(
                "call_it", text(), "The name under which the story knows the record from here on."),
            refused));
    steps.put(
        "update",
        step(
            as,
            instead,
            required(
                "update",
                RECORD,
                "Changes a record of the story, or a person, named by the login."),
            required(
                "with", GIVEN, "The fields that are changed: field to value; owned records too."),
            refused));
    steps.put(
        "delete",
        step(as, instead, required("delete", RECORD, "Deletes a record of the story."), refused));
    steps.put(
        "take",
        step(
            as,
            instead,
            required(
                "take",
                reference("a transition"),
                "Takes the transition, and completes the person's task that offers it."),
            of,
            with,
            refused));
    steps.put(
        "claim",
        step(
            as,
            instead,
            required(
                "claim",
                reference("a task"),
                "Makes an open task the person's own; the id of its node in the drawing."),
            of,
            refused));
    steps.put(
        "set",
        step(
            as,
            instead,
            required(
                "set",
                named(literal()),
                "Changes settings of the application: name to value; `null` is back to the "
                    + "default."),
            refused));
    steps.put(
        "advance",
        step(
            required(
                "advance",
                duration(),
                "Moves the clock on; timers that fall due on the way fire, each at its own "
                    + "time.")));
    steps.put(
        "expect",
        step(
            Key.of(
                "as",
                text(),
                "The login of whose eyes are looked through. Left out, the platform's."),
            instead,
            required("expect", RECORD, "The record of the story that is looked at."),
            Key.of("to_have", VALUES, "Field to the value it must have; `null` is empty."),
            Key.of(
                "open_tasks", listOf(keys(OPEN_TASK)), "Exactly the open tasks about the record."),
            Key.of("told", listOf(keys(TOLD)), "Notifications that must have been sent about it."),
            Key.of(
                "not_told",
                listOf(keys(NOT_TOLD)),
                "Notifications that must not have been sent about it."),
            refused));
    steps.put(
        "sees",
        step(
            as,
            instead,
            required("sees", reference("a list"), "The list that the person opens."),
            Key.of("records", oneOrMore(RECORD), "Records of the story that must be in the list."),
            Key.of("not", oneOrMore(RECORD), "Records of the story that must not be in it."),
            refused));
    return steps;
  }

  private static Descriptor step(Key... keys) {
    return Descriptor.of("a step", keys);
  }
}
