package io.formwork.metadata.definition;

import static io.formwork.metadata.definition.Key.TITLE;
import static io.formwork.metadata.definition.Key.required;
import static io.formwork.metadata.definition.Shape.count;
import static io.formwork.metadata.definition.Shape.expression;
import static io.formwork.metadata.definition.Shape.flag;
import static io.formwork.metadata.definition.Shape.keys;
import static io.formwork.metadata.definition.Shape.listOf;
import static io.formwork.metadata.definition.Shape.named;
import static io.formwork.metadata.definition.Shape.oneOrMore;
import static io.formwork.metadata.definition.Shape.reference;
import static io.formwork.metadata.definition.Shape.text;
import static io.formwork.metadata.definition.Shape.word;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/** Lists, forms, boards, dashboards, pages. */
final class ViewDescriptors {

  private static final Shape FIELD = reference("a field");

  private static final Descriptor LIST =
      Descriptor.of(
          "a list",
          required("view", text(), "The name of the view, and of the file."),
          TITLE,
          required("list", reference("an object"), "The object whose records are listed."),
          required(
              "columns",
              listOf(FIELD),
              "What is shown of a record, in order; paths such as `client.name` are "
                  + "followed."),
          Key.of("filters", listOf(FIELD), "The fields that people can filter by, in order."),
          Key.of(
              "sort",
              oneOrMore(FIELD),
              "The order of the records; `-created_at` puts the newest first."),
          Key.of(
              "where",
              expression(),
              "The records that are listed, rights apart. Left out, all of them."),
          Key.of("actions", listOf(word("create", "export_xlsx")), "The buttons above the list."),
          Key.of("form", reference("a form"), "The form that a row opens, and a new record."));

  private static final Descriptor SECTION =
      Descriptor.of(
          "a section",
          Key.of("title", text(), "The heading of the section. Left out, it has none."),
          Key.of(
              "visible_when",
              expression(),
              "The condition on the record under which the section is there."),
          Key.of(
              "read_only",
              flag(),
              "Whether the fields are only shown here; a task with this form does not "
                  + "grant them."),
          required(
              "rows",
              listOf(listOf(FIELD)),
              "The picture of the section: each row is a list of the fields that stand "
                  + "beside one another."));

  private static final Descriptor FORM =
      Descriptor.of(
          "a form",
          required("view", text(), "The name of the view, and of the file."),
          TITLE,
          required("form", reference("an object"), "The object whose record is shown."),
          required("sections", listOf(keys(SECTION)), "The groups of fields, from top to bottom."),
          Key.of(
              "panels",
              listOf(reference("a panel")),
              "What stands beside the fields: `messages`, `tasks`, `history`, `process`, or a "
                  + "collection of the object."));

  private static final Descriptor CARD =
      Descriptor.of(
          "a card",
          required("title", FIELD, "The field in the first line of a card."),
          Key.of("subtitle", FIELD, "The field in its second line."),
          Key.of("badges", listOf(FIELD), "The fields shown as small marks."));

  private static final Descriptor BOARD =
      Descriptor.of(
          "a board",
          required("view", text(), "The name of the view, and of the file."),
          TITLE,
          required("board", reference("an object"), "The object whose records are the cards."),
          required(
              "lanes",
              FIELD,
              "The field of the lifecycle, whose states are the lanes. A drop is a "
                  + "transition."),
          Key.of(
              "states",
              listOf(reference("a state")),
              "The lanes that are there, in order. Left out, all states."),
          Key.of(
              "where",
              expression(),
              "The records that are shown, rights apart. Left out, all of them."),
          required("card", keys(CARD), "What a card shows."),
          Key.of("form", reference("a form"), "The form that a card opens."));

  static final Shape VIEW = Shape.byKey("a view", views());

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

  static final Descriptor PAGE =
      Descriptor.of(
          "a page",
          required("page", text(), "The name of the page, and of the file."),
          TITLE,
          Key.of("greeting", text(), "The words at the top."),
          required(
              "blocks",
              listOf(Shape.byKey("a block", blocks())),
              "The parts of the page, from top to bottom."));

  private ViewDescriptors() {}

  private static SequencedMap<String, Descriptor> views() {
    SequencedMap<String, Descriptor> views = new LinkedHashMap<>();
    views.put("list", LIST);
    views.put("board", BOARD);
    views.put("form", FORM); // last, because a list and a board name a form as well
    return views;
  }

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

  private static SequencedMap<String, Descriptor> blocks() {
    SequencedMap<String, Descriptor> blocks = new LinkedHashMap<>();
    blocks.put(
        "create",
        Descriptor.of(
            "a block",
            required(
                "create",
                reference("an object"),
                "The object of which a prominent button creates a record."),
            required("form", reference("a form"), "The form in which it is created."),
            Key.of("title", text(), "What stands on the button.")));
    blocks.put(
        "list",
        Descriptor.of(
            "a block",
            required("list", reference("a list"), "The list whose first rows are shown."),
            Key.of("limit", count(), "How many rows. Left out, 5.")));
    blocks.put(
        "tasks",
        Descriptor.of(
            "a block",
            required("tasks", count(), "How many of the person's open tasks are shown.")));
    blocks.put(
        "numbers",
        Descriptor.of(
            "a block",
            required(
                "numbers",
                reference("a dashboard"),
                "The dashboard whose numbers are shown; a click opens it.")));
    blocks.put(
        "link",
        Descriptor.of(
            "a block",
            required(
                "link", reference("a view"), "The view, dashboard or page that a link leads to.")));
    return blocks;
  }
}
