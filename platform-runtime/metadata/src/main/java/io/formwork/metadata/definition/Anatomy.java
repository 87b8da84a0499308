package io.formwork.metadata.definition;

import io.formwork.metadata.yaml.YamlNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Goes through what was written together with what belongs there. Nothing is complained about: what
 * does not fit is passed over, so that a file under somebody's hands can be gone through as well.
 */
public final class Anatomy {

  /** Who is told what stands where. */
  public interface Visitor {

    /** Keys of a descriptor. */
    default void keys(YamlNode.Mapping written, Descriptor descriptor) {}

    /** A key of a descriptor with what stands under it. */
    default void entry(YamlNode.Entry entry, Key key, Descriptor descriptor) {}

    /** Anything, with the shape that belongs there. */
    default void node(YamlNode written, Shape shape) {}
  }

  private final Visitor visitor;

  private Anatomy(Visitor visitor) {
    this.visitor = visitor;
  }

  /** Goes through a whole definition, from top to bottom. */
  public static void visit(YamlNode.Mapping content, Kind kind, Visitor visitor) {
    new Anatomy(visitor).node(content, kind.shape());
  }

  private void node(YamlNode node, Shape shape) {
    visitor.node(node, shape);
    switch (shape) {
      case Shape.Keys keys -> keys(node, keys.descriptor());
      case Shape.ByKey variants -> variant(node, variants).ifPresent(found -> keys(node, found));
      case Shape.ByWord variants -> variant(node, variants).ifPresent(found -> keys(node, found));
      case Shape.Named named -> values(node, named.value());
      case Shape.ListOf list -> items(node, list.item());
      case Shape.Forms forms -> form(node, forms).ifPresent(form -> node(node, form));
      case Shape.Open open -> usual(node, open).ifPresent(found -> node(node, found));
      case Shape.Single single -> {}
      case Shape.Word word -> {}
      case Shape.Pattern pattern -> {}
    }
  }

  private void keys(YamlNode node, Descriptor descriptor) {
    if (node instanceof YamlNode.Mapping mapping) {
      visitor.keys(mapping, descriptor);
      for (YamlNode.Entry entry : mapping.list()) {
        descriptor.key(entry.name()).ifPresent(key -> entry(entry, key, descriptor));
      }
    }
  }

  private void entry(YamlNode.Entry entry, Key key, Descriptor descriptor) {
    visitor.entry(entry, key, descriptor);
    node(entry.value(), key.shape());
  }

  private void values(YamlNode node, Shape shape) {
    if (node instanceof YamlNode.Mapping mapping) {
      mapping.list().forEach(entry -> node(entry.value(), shape));
    }
  }

  private void items(YamlNode node, Shape shape) {
    if (node instanceof YamlNode.Sequence sequence) {
      sequence.items().forEach(item -> node(item, shape));
    }
  }

  /** The variant whose distinguishing key is there; while it is not yet, all keys of all. */
  private static Optional<Descriptor> variant(YamlNode node, Shape.ByKey shape) {
    if (!(node instanceof YamlNode.Mapping mapping)) {
      return Optional.empty();
    }
    return shape.variants().entrySet().stream()
        .filter(variant -> mapping.has(variant.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .or(() -> Optional.of(Descriptor.united(shape.thing(), shape.variants().values())));
  }

  private static Optional<Descriptor> variant(YamlNode node, Shape.ByWord shape) {
    if (!(node instanceof YamlNode.Mapping mapping)) {
      return Optional.empty();
    }
    return mapping
        .text(shape.key())
        .flatMap(word -> Optional.ofNullable(shape.variants().get(word)))
        .or(() -> Optional.of(Descriptor.united(shape.thing(), shape.variants().values())));
  }

  private static Optional<Shape> form(YamlNode node, Shape.Forms forms) {
    return switch (node) {
      case YamlNode.Scalar scalar -> forms.single();
      case YamlNode.Sequence sequence -> forms.list();
      case YamlNode.Mapping mapping -> forms.keys();
    };
  }

  /** Of the shapes that an open place usually has, the one that knows most of the keys. */
  private static Optional<Shape> usual(YamlNode node, Shape.Open open) {
    if (!(node instanceof YamlNode.Mapping mapping)) {
      return Optional.empty();
    }
    List<String> names = mapping.list().stream().map(YamlNode.Entry::name).toList();
    return open.usual().stream()
        .max(Comparator.comparingLong(shape -> names.stream().filter(shape::mayHave).count()));
  }
}
