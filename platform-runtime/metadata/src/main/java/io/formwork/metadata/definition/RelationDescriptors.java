package io.formwork.metadata.definition;

import static io.formwork.metadata.definition.Key.TITLE;
import static io.formwork.metadata.definition.Key.required;
import static io.formwork.metadata.definition.Shape.expression;
import static io.formwork.metadata.definition.Shape.flag;
import static io.formwork.metadata.definition.Shape.reference;
import static io.formwork.metadata.definition.Shape.text;

/** What leads from a record to others. */
final class RelationDescriptors {

  static final Descriptor RELATION =
      Descriptor.of(
          "a relation",
          required("to", reference("an object"), "The object whose records it refers to."),
          Key.of(
              "many",
              flag(),
              "Whether it refers to any number of records, each once, in the order chosen."),
          Key.of(
              "acyclic",
              flag(),
              "Of a relation to the object itself: whether following it never comes back to "
                  + "where it began."),
          TITLE,
          Key.of("required", flag(), "Whether a record can be saved without it. Left out, it can."),
          Key.of(
              "initially",
              expression(),
              "Calculated when a record is created without a value, as in `me`."),
          Key.of(
              "among",
              expression(),
              "Which records a screen offers to choose from; the candidate is `it`. What "
                  + "is allowed is said by a check."),
          StorageDescriptors.UNIQUE_FIELD,
          StateFlagDescriptors.HIDDEN_IN,
          StateFlagDescriptors.READ_ONLY_IN,
          StateFlagDescriptors.REQUIRED_IN,
          Key.of(
              "change_only_through",
              reference("an object"),
              "After creation the relation changes only by the process of that object."),
          Key.of(
              "renamed_from",
              text(),
              "The name it had before. What is stored is kept: the column stays the one it "
                  + "was born with."));

  private static final Descriptor COLLECTION =
      Descriptor.of(
          "a collection",
          TITLE,
          required("of", reference("an object"), "The object whose records are collected."),
          required(
              "by", reference("a relation"), "Their relation that leads back to this object."));

  static final Key COLLECTIONS =
      Key.of(
          "collections",
          Shape.named(COLLECTION),
          "The records that refer to one of this object's, to be shown beside it.");

  private RelationDescriptors() {}
}
