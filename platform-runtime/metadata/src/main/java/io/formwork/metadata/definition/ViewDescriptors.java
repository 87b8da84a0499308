package io.formwork.metadata.definition;

import static io.formwork.metadata.definition.Key.TITLE;
import static io.formwork.metadata.definition.Key.required;
import static io.formwork.metadata.definition.Shape.expression;
import static io.formwork.metadata.definition.Shape.flag;
import static io.formwork.metadata.definition.Shape.keys;
import static io.formwork.metadata.definition.Shape.listOf;
import static io.formwork.metadata.definition.Shape.oneOrMore;
import static io.formwork.metadata.definition.Shape.reference;
import static io.formwork.metadata.definition.Shape.text;
import static io.formwork.metadata.definition.Shape.word;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** Lists, forms, boards. */
final class ViewDescriptors {

  /** Of everything that can be opened. */
  static final Key OPEN_TO =
      Key.of(
          "open_to",
          oneOrMore(reference("a role")),
          "The roles that open it, with those that include them; for others it does not exist. Left "
              + "out, whoever reads the object opens it, and what stands in a menu (see "
              + "`docs/definitions.md`).");

  private static final Shape FIELD = reference("a field");

  private static final Descriptor LIST =
      Descriptor.of(
          "a list",
          required("view", text(), "The name of the view, and of the file."),
          TITLE,
          OPEN_TO,
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
          Key.of(
              "actions",
              listOf(word("create", "import", "bulk", "export_xlsx")),
              "What the list offers to those who may: a new record, records from a file, the same "
                  + "with many records at once, the list as a file (Excel or CSV)."),
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
          OPEN_TO,
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
          OPEN_TO,
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

  private ViewDescriptors() {}

  private static SequencedMap<String, Descriptor> views() {
    SequencedMap<String, Descriptor> views = new LinkedHashMap<>();
    views.put("list", LIST);
    views.put("board", BOARD);
    views.put("form", FORM); // last, because a list and a board name a form as well
    return views;
  }
}
