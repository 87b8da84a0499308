package io.formwork.metadata.definition;

import static io.formwork.metadata.definition.Key.TITLE;
import static io.formwork.metadata.definition.Key.required;
import static io.formwork.metadata.definition.Shape.count;
import static io.formwork.metadata.definition.Shape.listOf;
import static io.formwork.metadata.definition.Shape.reference;
import static io.formwork.metadata.definition.Shape.text;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** What people see first. */
final class PageDescriptors {

  static final Descriptor PAGE =
      Descriptor.of(
          "a page",
          required("page", text(), "The name of the page, and of the file."),
          TITLE,
          ViewDescriptors.OPEN_TO,
          Key.of("greeting", text(), "The words at the top."),
          required(
              "blocks",
              listOf(Shape.byKey("a block", blocks())),
              "The parts of the page, from top to bottom."));

  private PageDescriptors() {}

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
