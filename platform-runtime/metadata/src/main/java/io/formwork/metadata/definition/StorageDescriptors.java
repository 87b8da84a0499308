package io.formwork.metadata.definition;

import static io.formwork.metadata.definition.Key.required;
import static io.formwork.metadata.definition.Shape.expression;
import static io.formwork.metadata.definition.Shape.flag;
import static io.formwork.metadata.definition.Shape.named;
import static io.formwork.metadata.definition.Shape.oneOrMore;
import static io.formwork.metadata.definition.Shape.reference;
import static io.formwork.metadata.definition.Shape.text;

/** What an object asks of the database: values that are there once, and orders. */
final class StorageDescriptors {

  static final Key UNIQUE_FIELD =
      Key.of(
          "unique",
          flag(),
          "Whether no two records may have the same value. Texts count as the same whatever "
              + "their case; empty fields do not collide.");

  private static final Descriptor UNIQUE_VALUES =
      Descriptor.of(
          "unique values",
          required(
              "fields",
              oneOrMore(reference("a field")),
              "The fields whose values no two records have together."),
          Key.of(
              "where",
              expression(),
              "The records among which it holds, by their own stored fields. Left out, all."),
          Key.of(
              "message",
              text(),
              "What the person is told whose record would be the second. Left out, the "
                  + "platform says it."));

  static final Key UNIQUE =
      Key.of(
          "unique",
          named(UNIQUE_VALUES),
          "Values that no two records have together, each rule under a name.");

  static final Key INDEXES =
      Key.of(
          "indexes",
          named(oneOrMore(text())),
          "Orders for the database to keep at hand, as fields: `[client, -created_at]`.");

  private static final Descriptor SUMMARY =
      Descriptor.of(
          "a summary",
          required(
              "by",
              oneOrMore(reference("a field")),
              "What makes a group: choices, the state, relations, flags, whole numbers, and dates "
                  + "with a step, `created_at.day`. Figures that are broken down, filtered and "
                  + "allowed by these alone are read from it."),
          Key.of(
              "sum",
              oneOrMore(reference("a field")),
              "Numbers, amounts and durations that are added up in each group, for sums and "
                  + "averages. How many records there are is always known."));

  static final Key SUMMARIES =
      Key.of(
          "summaries",
          named(SUMMARY),
          "Figures for the database to keep at hand, each under a name, so that dashboards need "
              + "not look at all records.");

  static final Key KEEPS_DELETED =
      Key.of(
          "keeps_deleted",
          Shape.duration(),
          "How long a deleted record, with what it owns, can be brought back by those who may "
              + "delete it; `0d` is not at all. Left out, as long as the app says.");

  private StorageDescriptors() {}
}
