package io.formwork.metadata.definition;

import static io.formwork.metadata.definition.Key.RENAMED;
import static io.formwork.metadata.definition.Key.TITLE;
import static io.formwork.metadata.definition.Key.required;
import static io.formwork.metadata.definition.Shape.expression;
import static io.formwork.metadata.definition.Shape.flag;
import static io.formwork.metadata.definition.Shape.keys;
import static io.formwork.metadata.definition.Shape.listOf;
import static io.formwork.metadata.definition.Shape.named;
import static io.formwork.metadata.definition.Shape.oneOrMore;
import static io.formwork.metadata.definition.Shape.reference;
import static io.formwork.metadata.definition.Shape.text;
import static io.formwork.metadata.definition.Shape.word;

import java.util.Optional;

/** Who may do what, and what they come to. */
final class RoleDescriptors {

  private static final Descriptor GRANT =
      Descriptor.of(
          "a grant",
          Key.of("where", expression(), "The records it covers. Left out, all of them."),
          Key.of(
              "only",
              oneOrMore(reference("a field")),
              "The fields it covers. Left out, all of them."),
          Key.of(
              "in",
              oneOrMore(reference("a state")),
              "The states in which it covers a record. Left out, all of them."));

  private static final Shape GRANTS =
      new Shape.Forms(
          Optional.of(word("all")), Optional.of(listOf(keys(GRANT))), Optional.of(keys(GRANT)));

  /** What goes with reading can be given up. */
  private static final Shape GRANTS_OR_NONE =
      new Shape.Forms(
          Optional.of(word("all", "none")),
          Optional.of(listOf(keys(GRANT))),
          Optional.of(keys(GRANT)));

  private static final Descriptor POLICY =
      Descriptor.of(
          "a policy",
          Key.of("read", GRANTS, "Which records, and which of their fields, the role sees."),
          Key.of("create", GRANTS, "Which records it may create, with which fields."),
          Key.of("update", GRANTS, "Which records it may change, and which of their fields."),
          Key.of("delete", GRANTS, "Which records it may delete."),
          Key.of(
              "export",
              GRANTS,
              "Which records it may take out as a spreadsheet, on top of seeing them."),
          Key.of(
              "import",
              GRANTS,
              "Which records it may bring in from a file, and which of their fields, on top of "
                  + "creating and changing them."),
          Key.of(
              "history",
              GRANTS_OR_NONE,
              "Of which records that it sees, and of which of their fields, it is told what "
                  + "happened to them. Left out, of all that it sees; `none` of nothing."),
          Key.of(
              "search",
              GRANTS_OR_NONE,
              "Which records that it sees it finds by words, and by words in which fields. Left "
                  + "out, all that it sees; `none` nothing."));

  private static final Descriptor MENU_GROUP =
      Descriptor.of(
          "a group of a menu",
          required("group", text(), "What stands over the group."),
          required("items", listOf(reference("a view")), "Views of the group, in order."));

  static final Descriptor ROLE =
      Descriptor.of(
          "a role",
          required("role", text(), "The name of the role, and of the file."),
          TITLE,
          RENAMED,
          Key.of(
              "includes",
              oneOrMore(reference("a role")),
              "Roles whose grants this one has too, and their menu where it has none of "
                  + "its own."),
          Key.of(
              "policies",
              named(POLICY),
              "Object to what may be done with its records; what is not granted is "
                  + "refused. Owned objects are called `ticket.messages`."),
          Key.of(
              "administers",
              flag(),
              "Whether it may see and publish releases and administer people."),
          Key.of(
              "publishes",
              word("code"),
              "`code`: who administers may also publish DRL rules, which run as code in the "
                  + "server."),
          Key.of(
              "starts_at",
              reference("a view"),
              "The view, dashboard or page that opens after signing in."),
          Key.of(
              "menu",
              listOf(
                  new Shape.Forms(
                      Optional.of(reference("a view")),
                      Optional.empty(),
                      Optional.of(keys(MENU_GROUP)))),
              "Views, dashboards and pages, in order; `my_tasks` is the task inbox."),
          Key.of(
              "removed",
              listOf(reference("an object")),
              "In an overlay: objects whose policy in the role below is given up."));

  private RoleDescriptors() {}
}
