package io.formwork.metadata.definition;

import static io.formwork.metadata.definition.Key.required;
import static io.formwork.metadata.definition.Shape.keys;
import static io.formwork.metadata.definition.Shape.listOf;
import static io.formwork.metadata.definition.Shape.named;
import static io.formwork.metadata.definition.Shape.oneOrMore;
import static io.formwork.metadata.definition.Shape.text;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** What every definition may say, whatever it defines. */
final class KeysOfAll {

  private static final Descriptor ACCEPTANCE =
      Descriptor.of(
          "an acceptance",
          required(
              "at",
              oneOrMore(text()),
              "The parts of the definition that the warning is accepted for, as it names them."),
          required("because", text(), "Why it is meant so, for whoever reads it next."));

  /** A reason for all warnings of the name, or reasons for parts of the definition. */
  private static final Shape REASONS =
      new Shape.Forms(
          Optional.of(text()),
          Optional.of(listOf(keys(ACCEPTANCE))),
          Optional.of(keys(ACCEPTANCE)));

  private static final Key COVERS =
      Key.of("covers", oneOrMore(text()), "Ids of the requirements that it serves.");

  private static final Key ACCEPTS =
      Key.of(
          "accepts",
          named(REASONS),
          "Warnings about this definition that are meant so, by their names, each with its reason.");

  private KeysOfAll() {}

  /** The shape with those keys behind its own. */
  static Shape and(Shape shape) {
    return switch (shape) {
      case Shape.Keys keys -> keys(and(keys.descriptor()));
      case Shape.ByKey variants -> Shape.byKey(variants.thing(), and(variants.variants()));
      case Shape.ByWord variants ->
          new Shape.ByWord(variants.thing(), variants.key(), and(variants.variants()));
      case Shape.Single single -> shape;
      case Shape.Word word -> shape;
      case Shape.Pattern pattern -> shape;
      case Shape.ListOf list -> shape;
      case Shape.Named names -> shape;
      case Shape.Forms forms -> shape;
      case Shape.Open open -> shape;
    };
  }

  private static SequencedMap<String, Descriptor> and(SequencedMap<String, Descriptor> variants) {
    SequencedMap<String, Descriptor> all = new LinkedHashMap<>();
    variants.forEach((name, descriptor) -> all.put(name, and(descriptor)));
    return all;
  }

  /** Warnings are about what an application is made of, never about a package or an overlay. */
  private static Descriptor and(Descriptor descriptor) {
    if (descriptor == ApplicationDescriptors.PACKAGE
        || descriptor == ApplicationDescriptors.OVERLAY) {
      return descriptor.with(COVERS);
    }
    Key[] missing =
        Stream.of(COVERS, ACCEPTS)
            .filter(key -> descriptor.key(key.name()).isEmpty())
            .toArray(Key[]::new);
    return descriptor.with(missing);
  }
}
