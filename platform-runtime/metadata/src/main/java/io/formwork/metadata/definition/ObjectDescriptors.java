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

/** Objects and mixins: fields, relations, owned objects, the lifecycle, checks. */
final class ObjectDescriptors {

  private static final Key QUIET_WHEN =
      Key.of(
          "quiet_when",
          expression(),
          "The records that are written quietly: of everything that is done in the same save only "
              + "people are told who may read the record.");

  private static final Descriptor OWNED =
      Descriptor.of(
          "an owned object",
          TITLE,
          Key.of(
              "display",
              text(),
              "What one of the records is called, with expressions in braces: `{author}: "
                  + "{text}`."),
          Key.of(
              "fields",
              named(FieldDescriptors.FIELD),
              "The fields of the owned records, in the order of the screen."),
          Key.of(
              "relations",
              named(RelationDescriptors.RELATION),
              "What the owned records refer to. The reference to the owner is there " + "already."),
          QUIET_WHEN,
          StorageDescriptors.UNIQUE,
          StorageDescriptors.INDEXES,
          StorageDescriptors.KEEPS_DELETED,
          Key.of(
              "removed",
              listOf(text()),
              "Fields that were taken out on purpose; their values are kept for `keeps_removed` of "
                  + "the app. In an overlay, parts of the object below that are given up."));

  private static final Descriptor STATE =
      Descriptor.of(
          "a state",
          TITLE,
          RENAMED,
          required(
              "kind",
              word("initial", "active", "paused", "resolved", "final"),
              "What the platform understands of the state. Records begin in the first "
                  + "`initial` one; clocks, boards and reports go by kinds."),
          Key.of(
              "outcome",
              text(),
              "How it ended, for a final state: a word that reports count by, such as "
                  + "`solved`."),
          Key.of("colour", ApplicationDescriptors.COLOUR, "The colour of the state's badge."),
          Key.of(
              "next", text(), "What comes next, told to whoever looks at a record in this state."));

  private static final Descriptor FOUR_EYES =
      Descriptor.of(
          "a second pair of eyes",
          Key.of("created", flag(), "Not whoever created the record."),
          Key.of(
              "took",
              oneOrMore(reference("a transition")),
              "Not whoever took one of these transitions last."),
          Key.of(
              "changed",
              oneOrMore(reference("a field")),
              "Not whoever changed one of these fields last, filling it in at creation included."));

  private static final Descriptor TRANSITION =
      Descriptor.of(
          "a transition",
          TITLE,
          Key.of(
              "renamed_from",
              oneOrMore(text()),
              "The names it had before. Processes that began under one of them go on, and the "
                  + "history reads on; so the word stays for as long as such a process runs."),
          required(
              "from",
              oneOrMore(reference("a state")),
              "The states it leaves; `not_final` is all that are not final."),
          required("to", reference("a state"), "The state it leads to."),
          Key.of(
              "require",
              oneOrMore(reference("a field")),
              "Fields that must have a value when it is taken."),
          Key.of(
              "ask",
              oneOrMore(reference("a field")),
              "Fields the person is asked for when taking it; whoever may take it may "
                  + "write them."),
          Key.of(
              "by",
              named(expression()),
              "Who may take it without a task: role to `true`, or to the condition under "
                  + "which that role may."),
          Key.of(
              "when",
              expression(),
              "The condition on the record under which it can be taken at all."),
          Key.of(
              "four_eyes",
              new Shape.Forms(Optional.of(flag()), Optional.empty(), Optional.of(keys(FOUR_EYES))),
              "That another person must take it: with `true`, not who created the record nor who "
                  + "brought it into its state."),
          Key.of(
              "set",
              named(expression()),
              "Fields that are written when it is taken: field to an expression, `null` "
                  + "empties it."));

  private static final Descriptor LIFECYCLE =
      Descriptor.of(
          "a lifecycle",
          Key.of(
              "field",
              text(),
              "The name of the field that holds the state. Left out, it is `status`."),
          required(
              "states",
              named(STATE),
              "The states a record can be in, in the order of boards and filters."),
          Key.of(
              "transitions",
              named(TRANSITION),
              "The ways from state to state. There are no others."),
          Key.of(
              "removed",
              named(reference("a state")),
              "States that were taken out on purpose, to the state that the records in them get: "
                  + "`{ waiting: in_work }`."));

  private static final Descriptor CHECK =
      Descriptor.of(
          "a check",
          Key.of("when", expression(), "The records it speaks of. Left out, all of them."),
          required("require", expression(), "What must hold for the record to be saved."),
          required("message", text(), "What the person is told when it does not hold."),
          Key.of("field", reference("a field"), "The field beside which the message is shown."));

  static final Descriptor OBJECT =
      Descriptor.of(
          "an object",
          required("object", text(), "The name of the object, and of the file."),
          TITLE,
          RENAMED,
          Key.of(
              "display",
              text(),
              "What a record is called where it is mentioned, with expressions in braces: "
                  + "`{number} {subject}`."),
          Key.of(
              "extends",
              reference("an object"),
              "An object whose fields, relations, owned objects, lifecycle, checks, unique values, "
                  + "indexes, collections and display this one has too; what it says itself wins."),
          Key.of(
              "mixins",
              oneOrMore(reference("a mixin")),
              "Mixins whose fields, relations and owned objects this object has too; what "
                  + "it says itself wins."),
          Key.of(
              "fields", named(FieldDescriptors.FIELD), "The fields, in the order of the screen."),
          Key.of(
              "relations",
              named(RelationDescriptors.RELATION),
              "The fields that refer to a record of another object."),
          Key.of(
              "owned",
              named(OWNED),
              "Objects whose records belong to one of this object's, such as the messages "
                  + "of a ticket."),
          Key.of(
              "lifecycle",
              keys(LIFECYCLE),
              "The states of a record and the transitions between them."),
          RelationDescriptors.COLLECTIONS,
          Key.of("checks", named(CHECK), "What must hold for a record to be saved."),
          Key.of(
              "presence",
              new Shape.Forms(
                  Optional.of(flag()), Optional.of(listOf(reference("a role"))), Optional.empty()),
              "Whether people see who else reads, edits or answers a record at the moment; with a "
                  + "list, the people of these roles among themselves. Left out, nobody does."),
          QUIET_WHEN,
          StorageDescriptors.UNIQUE,
          StorageDescriptors.INDEXES,
          StorageDescriptors.SUMMARIES,
          StorageDescriptors.KEEPS_DELETED,
          Key.of(
              "removed",
              listOf(text()),
              "Fields that were taken out on purpose. Their values are kept for as long as "
                  + "the app says under `keeps_removed`."));

  static final Descriptor MIXIN =
      Descriptor.of(
          "a mixin",
          required("mixin", text(), "The name of the mixin, and of the file."),
          Key.of("fields", named(FieldDescriptors.FIELD), "The fields that it adds."),
          Key.of("relations", named(RelationDescriptors.RELATION), "The relations that it adds."),
          Key.of("owned", named(OWNED), "The owned objects that it adds."));

  private ObjectDescriptors() {}
}
