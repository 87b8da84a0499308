package io.formwork.metadata.definition;

import static io.formwork.metadata.definition.Key.TITLE;
import static io.formwork.metadata.definition.Key.required;
import static io.formwork.metadata.definition.Shape.expression;
import static io.formwork.metadata.definition.Shape.keys;
import static io.formwork.metadata.definition.Shape.listOf;
import static io.formwork.metadata.definition.Shape.named;
import static io.formwork.metadata.definition.Shape.reference;
import static io.formwork.metadata.definition.Shape.text;
import static io.formwork.metadata.definition.Shape.word;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/** What is counted, and how it is drawn. */
final class DashboardDescriptors {

  private static final Shape FIELD = reference("a field");

  private static final Descriptor PERIOD =
      Descriptor.of(
          "a period",
          required("field", FIELD, "The date that must lie in the chosen period."),
          Key.of(
              "default",
              word("last_7_days", "last_30_days", "last_90_days", "this_year", "all"),
              "The period that is chosen at first."));

  static final Descriptor DASHBOARD =
      Descriptor.of(
          "a dashboard",
          required("dashboard", text(), "The name of the dashboard, and of the file."),
          TITLE,
          ViewDescriptors.OPEN_TO,
          required("object", reference("an object"), "The object whose records are counted."),
          Key.of(
              "period",
              new Shape.Forms(Optional.of(FIELD), Optional.empty(), Optional.of(keys(PERIOD))),
              "The date by which records belong to a period that people choose. Left out, "
                  + "all records count always."),
          required(
              "measures",
              named(Shape.byKey("a measure", measures())),
              "The figures, which charts refer to by their names."),
          required("charts", listOf(Shape.byKey("a chart", charts())), "The pictures, in order."));

  private DashboardDescriptors() {}

  private static SequencedMap<String, Descriptor> measures() {
    SequencedMap<String, Descriptor> measures = new LinkedHashMap<>();
    measures.put("count", measure(required("count", word("all"), "Counts the records.")));
    for (String aggregate : new String[] {"sum", "average", "minimum", "maximum"}) {
      measures.put(
          aggregate,
          measure(
              required(
                  aggregate,
                  FIELD,
                  "The field that is added up, averaged, or looked through for its least or "
                      + "greatest value.")));
    }
    return measures;
  }

  private static Descriptor measure(Key aggregate) {
    return Descriptor.of(
        "a measure",
        TITLE,
        aggregate,
        Key.of("where", expression(), "The records that count. Left out, all of them."));
  }

  private static SequencedMap<String, Descriptor> charts() {
    Key title = Key.of("title", text(), "Left out, it is the title of the measure.");
    Key opens =
        Key.of(
            "opens",
            reference("a list"),
            "The list that a click opens, filtered to what was clicked.");
    SequencedMap<String, Descriptor> charts = new LinkedHashMap<>();
    charts.put(
        "number",
        Descriptor.of(
            "a number",
            title,
            required("number", reference("a measure"), "The measure that is shown as a number."),
            opens));
    for (String kind : new String[] {"bar", "line", "pie"}) {
      charts.put(
          kind,
          Descriptor.of(
              "a chart",
              title,
              required(kind, reference("a measure"), "The measure that is drawn."),
              required(
                  "by",
                  FIELD,
                  "What it is broken down by; a date by `created_at.day`, `.week` or `.month`."),
              Key.of("split", FIELD, "A second breakdown, drawn as series."),
              opens));
    }
    return charts;
  }
}
