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
          Key.of(
              "change_only_through",
              reference("an object"),
              "After creation the relation changes only by the process of that object."),
          Key.of(
              "renamed_from",
              text(),
              "The name it had before. What is stored is kept: the column stays the one it "
                  + "was born with."));

  private RelationDescriptors() {}
}
