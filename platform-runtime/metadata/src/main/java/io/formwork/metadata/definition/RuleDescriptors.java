package io.formwork.metadata.definition;

import static io.formwork.metadata.definition.Key.TITLE;
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
import java.util.regex.Pattern;

/** Decision tables, strategies, clocks. */
final class RuleDescriptors {

  static final Descriptor TABLE =
      Descriptor.of(
          "a decision table",
          required("table", text(), "The name of the table, and of the file."),
          TITLE,
          required("object", reference("an object"), "The object whose records it decides about."),
          required(
              "when",
              oneOrMore(reference("a field")),
              "The fields that decide: the first cells of every row."),
          required(
              "then",
              oneOrMore(reference("a field")),
              "The fields that are decided: the cells behind them."),
          Key.of(
              "hit",
              word("unique", "first"),
              "`unique`: no two rows may ever hold together. `first`: the first row that "
                  + "holds is taken. Left out, `unique`."),
          Key.of(
              "rows",
              listOf(listOf(oneOrMore(literal()))),
              "The rows: a cell is `any`, a value, or a list of values of which one must "
                  + "be there."),
          Key.of(
              "rows_from",
              new Shape.Pattern(
                  "a spreadsheet such as limits.csv or limits.xlsx",
                  Pattern.compile("[^/\\\\]+\\.(csv|xlsx)")),
              "A spreadsheet beside this file with the rows, below a first row of field names. "
                  + "Left empty, a cell that decides is `any`; several values stand as `low|normal`."));

  private static final Descriptor LEAST_LOADED =
      Descriptor.of(
          "the least loaded",
          required(
              "count",
              reference("an object"),
              "The object whose records are counted for each candidate."),
          required("where", expression(), "The records that count; the candidate is `it`."));

  static final Descriptor STRATEGY =
      Descriptor.of(
          "a strategy",
          required("strategy", text(), "The name of the strategy, and of the file."),
          TITLE,
          required("of", reference("an object"), "The object of the candidates, usually `user`."),
          required(
              "where",
              expression(),
              "Who is a candidate; the record that somebody is looked for is `record`."),
          required(
              "try",
              listOf(Shape.byKey("an attempt", attempts())),
              "Ways to choose, in order: the first that names somebody wins."),
          Key.of(
              "ties",
              oneOrMore(reference("a field")),
              "How equal candidates are ordered: by fields of theirs, or "
                  + "`assigned_longest_ago`."));

  private static final Descriptor STATE_KINDS =
      Descriptor.of(
          "kinds of states",
          required(
              "kind",
              oneOrMore(word("initial", "active", "paused", "resolved", "final")),
              "The kinds of states that are meant."));

  /** States by their names, or by their kinds. */
  static final Shape STATES =
      new Shape.Forms(
          Optional.of(reference("a state")),
          Optional.of(listOf(reference("a state"))),
          Optional.of(keys(STATE_KINDS)));

  static final Descriptor CLOCK =
      Descriptor.of(
          "a clock",
          required(
              "clock",
              text(),
              "The name of the clock, and of the file; on its object `<clock>.due`, "
                  + "`.elapsed` and `.breached` are fields."),
          TITLE,
          required("object", reference("an object"), "The object whose records have the deadline."),
          required(
              "calendar",
              reference("a calendar"),
              "The calendar that its time counts in; `always` counts every second."),
          required(
              "limit",
              expression(),
              "The working time allowed, a duration. Empty, there is no deadline."),
          required("runs_in", STATES, "The states in which time counts."),
          Key.of(
              "pauses_in",
              STATES,
              "The states in which it stands still. In all others it has stopped."));

  private RuleDescriptors() {}

  private static SequencedMap<String, Descriptor> attempts() {
    SequencedMap<String, Descriptor> attempts = new LinkedHashMap<>();
    attempts.put(
        "least_loaded",
        Descriptor.of(
            "an attempt",
            required(
                "least_loaded",
                keys(LEAST_LOADED),
                "Chooses the candidate with the fewest records.")));
    return attempts;
  }
}
