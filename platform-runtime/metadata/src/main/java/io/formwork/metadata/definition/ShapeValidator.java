package io.formwork.metadata.definition;

import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.diagnostic.Suggestion;
import io.formwork.metadata.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;

/**
 * Holds what was written against its shape. What does not fit is told and left out of the result,
 * so that everything behind reads well-formed trees and can tell its own problems in the same run.
 */
public final class ShapeValidator {

  private final Problems problems;
  private final Misfits misfits;

  public ShapeValidator(Problems problems) {
    this.problems = problems;
    this.misfits = new Misfits(problems);
  }

  /** The part of the node that fits the shape; empty when nothing does. */
  public Optional<YamlNode> fit(YamlNode node, Shape shape) {
    return switch (shape) {
      case Shape.Single single -> single(node, single);
      case Shape.Word word -> word(node, word);
      case Shape.Pattern pattern -> pattern(node, pattern);
      case Shape.ListOf list -> list(node, list);
      case Shape.Named named -> named(node, named);
      case Shape.Keys keys -> keys(node, keys.descriptor());
      case Shape.ByKey variants -> byKey(node, variants);
      case Shape.ByWord variants -> byWord(node, variants);
      case Shape.Forms forms -> forms(node, forms);
      case Shape.Open open -> Optional.of(node);
    };
  }

  /** The same for a mapping, such as a whole definition. */
  public Optional<YamlNode.Mapping> fitMapping(YamlNode node, Shape shape) {
    return fit(node, shape)
        .filter(YamlNode.Mapping.class::isInstance)
        .map(YamlNode.Mapping.class::cast);
  }

  private Optional<YamlNode> single(YamlNode node, Shape.Single shape) {
    if (node instanceof YamlNode.Scalar scalar && !Misfits.isMissing(scalar)) {
      return Optional.of(node);
    }
    return misfits.wrong(node, shape);
  }

  private Optional<YamlNode> word(YamlNode node, Shape.Word shape) {
    if (!(node instanceof YamlNode.Scalar scalar)) {
      return misfits.wrong(node, shape);
    }
    if (shape.words().contains(scalar.text())) {
      return Optional.of(node);
    }
    String detail =
        "\"%s\" has no meaning here. It is %s.%s"
            .formatted(
                scalar.text(), shape.said(), Suggestion.sentence(scalar.text(), shape.words()));
    problems.error("Unknown word", detail, scalar.span());
    return Optional.empty();
  }

  private Optional<YamlNode> pattern(YamlNode node, Shape.Pattern shape) {
    if (node instanceof YamlNode.Scalar scalar
        && shape.pattern().matcher(scalar.text()).matches()) {
      return Optional.of(node);
    }
    return misfits.wrong(node, shape);
  }

  private Optional<YamlNode> list(YamlNode node, Shape.ListOf shape) {
    if (!(node instanceof YamlNode.Sequence sequence)) {
      return misfits.wrong(node, shape);
    }
    List<YamlNode> items = new ArrayList<>();
    sequence.items().forEach(item -> fit(item, shape.item()).ifPresent(items::add));
    return Optional.of(new YamlNode.Sequence(items, sequence.span()));
  }

  private Optional<YamlNode> named(YamlNode node, Shape.Named shape) {
    if (!(node instanceof YamlNode.Mapping mapping)) {
      return misfits.wrong(node, shape);
    }
    SequencedMap<String, YamlNode.Entry> entries = new LinkedHashMap<>();
    for (YamlNode.Entry entry : mapping.list()) {
      fit(entry.value(), shape.value())
          .ifPresent(value -> entries.put(entry.name(), new YamlNode.Entry(entry.key(), value)));
    }
    return Optional.of(new YamlNode.Mapping(entries, mapping.span()));
  }

  private Optional<YamlNode> keys(YamlNode node, Descriptor descriptor) {
    if (!(node instanceof YamlNode.Mapping mapping)) {
      return misfits.wrong(node, new Shape.Keys(descriptor));
    }
    SequencedMap<String, YamlNode.Entry> entries = new LinkedHashMap<>();
    for (YamlNode.Entry entry : mapping.list()) {
      Optional<Key> key = descriptor.key(entry.name());
      if (key.isEmpty()) {
        misfits.unknownKey(entry.key(), descriptor);
      } else {
        fit(entry.value(), key.get().shape())
            .ifPresent(value -> entries.put(entry.name(), new YamlNode.Entry(entry.key(), value)));
      }
    }
    descriptor.keys().stream()
        .filter(key -> key.required() && !mapping.has(key.name()))
        .forEach(key -> misfits.missing(mapping, descriptor.thing(), "\"" + key.name() + "\""));
    return Optional.of(new YamlNode.Mapping(entries, mapping.span()));
  }

  private Optional<YamlNode> byKey(YamlNode node, Shape.ByKey shape) {
    if (!(node instanceof YamlNode.Mapping mapping)) {
      return misfits.wrong(node, shape);
    }
    Optional<Descriptor> variant =
        shape.variants().entrySet().stream()
            .filter(candidate -> mapping.has(candidate.getKey()))
            .map(Map.Entry::getValue)
            .findFirst();
    if (variant.isPresent()) {
      return keys(mapping, variant.get());
    }
    SequencedSet<String> known = new LinkedHashSet<>(shape.variants().keySet());
    Optional<YamlNode.Scalar> stranger = stranger(mapping, shape);
    if (stranger.isPresent()) {
      String name = stranger.get().text();
      String detail =
          "%s has no key \"%s\".%s"
              .formatted(
                  Misfits.sentenceStart(shape.thing()), name, Suggestion.sentence(name, known));
      problems.error("Unknown key", detail, stranger.get().span());
      return Optional.empty();
    }
    misfits.missing(mapping, shape.thing(), "one of the keys " + Misfits.quoted(known));
    return Optional.empty();
  }

  /** A key that none of the variants has. */
  private static Optional<YamlNode.Scalar> stranger(YamlNode.Mapping mapping, Shape.ByKey shape) {
    return mapping.list().stream()
        .map(YamlNode.Entry::key)
        .filter(
            key -> shape.variants().values().stream().allMatch(v -> v.key(key.text()).isEmpty()))
        .findFirst();
  }

  private Optional<YamlNode> byWord(YamlNode node, Shape.ByWord shape) {
    if (!(node instanceof YamlNode.Mapping mapping)) {
      return misfits.wrong(node, shape);
    }
    Optional<YamlNode.Scalar> word = mapping.scalar(shape.key());
    if (word.isEmpty()) {
      misfits.missing(mapping, shape.thing(), "\"" + shape.key() + "\"");
      return Optional.empty();
    }
    Descriptor descriptor = shape.variants().get(word.get().text());
    if (descriptor == null) {
      String detail =
          "There is no %s \"%s\". It is one of %s.%s"
              .formatted(
                  shape.key(),
                  word.get().text(),
                  String.join(", ", shape.variants().keySet()),
                  Suggestion.sentence(word.get().text(), shape.variants().keySet()));
      problems.error("Unknown " + shape.key(), detail, word.get().span());
      return Optional.empty();
    }
    return keys(mapping, descriptor);
  }

  private Optional<YamlNode> forms(YamlNode node, Shape.Forms forms) {
    Optional<Shape> form =
        switch (node) {
          case YamlNode.Scalar scalar -> forms.single();
          case YamlNode.Sequence sequence -> forms.list();
          case YamlNode.Mapping mapping -> forms.keys();
        };
    return form.isPresent() ? fit(node, form.get()) : misfits.wrong(node, forms);
  }
}
