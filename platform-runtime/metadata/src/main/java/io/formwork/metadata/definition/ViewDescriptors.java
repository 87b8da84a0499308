package io.formwork.metadata.definition;

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
          required("view", text()),
          required("list", reference("an object")),
          Key.of("title", text()),
          required("columns", listOf(FIELD)),
          Key.of("filters", listOf(FIELD)),
          Key.of("sort", oneOrMore(FIELD)),
          Key.of("where", expression()),
          Key.of("actions", listOf(word("create", "export_xlsx"))),
          Key.of("form", reference("a form")));

  private static final Descriptor SECTION =
      Descriptor.of(
          "a section",
          Key.of("title", text()),
          Key.of("visible_when", expression()),
          Key.of("read_only", flag()),
          required("rows", listOf(listOf(FIELD))));

  private static final Descriptor FORM =
      Descriptor.of(
          "a form",
          required("view", text()),
          required("form", reference("an object")),
          Key.of("title", text()),
          required("sections", listOf(keys(SECTION))),
          Key.of("panels", listOf(word("messages", "tasks", "history", "process"))));

  private static final Descriptor CARD =
      Descriptor.of(
          "a card",
          required("title", FIELD),
          Key.of("subtitle", FIELD),
          Key.of("badges", listOf(FIELD)));

  private static final Descriptor BOARD =
      Descriptor.of(
          "a board",
          required("view", text()),
          required("board", reference("an object")),
          Key.of("title", text()),
          required("lanes", FIELD),
          Key.of("states", listOf(reference("a state"))),
          Key.of("where", expression()),
          required("card", keys(CARD)),
          Key.of("form", reference("a form")));

  static final Shape VIEW = Shape.byKey("a view", views());

  private static final Descriptor PERIOD =
      Descriptor.of(
          "a period",
          required("field", FIELD),
          Key.of(
              "default", word("last_7_days", "last_30_days", "last_90_days", "this_year", "all")));

  static final Descriptor DASHBOARD =
      Descriptor.of(
          "a dashboard",
          required("dashboard", text()),
          Key.of("title", text()),
          required("object", reference("an object")),
          Key.of(
              "period",
              new Shape.Forms(Optional.of(FIELD), Optional.empty(), Optional.of(keys(PERIOD)))),
          required("measures", named(Shape.byKey("a measure", measures()))),
          required("charts", listOf(Shape.byKey("a chart", charts()))));

  static final Descriptor PAGE =
      Descriptor.of(
          "a page",
          required("page", text()),
          Key.of("title", text()),
          Key.of("greeting", text()),
          required("blocks", listOf(Shape.byKey("a block", blocks()))));

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
    measures.put("count", measure(required("count", word("all"))));
    for (String aggregate : new String[] {"sum", "average", "minimum", "maximum"}) {
      measures.put(aggregate, measure(required(aggregate, FIELD)));
    }
    return measures;
  }

  private static Descriptor measure(Key aggregate) {
    return Descriptor.of(
        "a measure", aggregate, Key.of("title", text()), Key.of("where", expression()));
  }

  private static SequencedMap<String, Descriptor> charts() {
    Key title = Key.of("title", text());
    Key opens = Key.of("opens", reference("a list"));
    SequencedMap<String, Descriptor> charts = new LinkedHashMap<>();
    charts.put(
        "number",
        Descriptor.of("a number", title, required("number", reference("a measure")), opens));
    for (String kind : new String[] {"bar", "line", "pie"}) {
      charts.put(
          kind,
          Descriptor.of(
              "a chart",
              title,
              required(kind, reference("a measure")),
              required("by", FIELD),
              Key.of("split", FIELD),
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
            required("create", reference("an object")),
            required("form", reference("a form")),
            Key.of("title", text())));
    blocks.put(
        "list",
        Descriptor.of("a block", required("list", reference("a list")), Key.of("limit", count())));
    blocks.put("tasks", Descriptor.of("a block", required("tasks", count())));
    blocks.put("numbers", Descriptor.of("a block", required("numbers", reference("a dashboard"))));
    blocks.put("link", Descriptor.of("a block", required("link", reference("a view"))));
    return blocks;
  }
}
