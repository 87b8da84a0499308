package io.formwork.testkit.mutation;

import io.formwork.metadata.definition.Descriptor;
import io.formwork.metadata.definition.Key;
import io.formwork.metadata.definition.Shape;
import io.formwork.metadata.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what stands in a file and what the language says may stand there. */
final class ShapeWalk {

  private final Page page;
  private final List<Site> sites = new ArrayList<>();
  private final List<Value> values = new ArrayList<>();

  ShapeWalk(Page page) {
    this.page = page;
  }

  List<Site> sites() {
    return sites;
  }

  List<Value> values() {
    return values;
  }

  void walk(YamlNode node, Shape shape, List<String> path) {
    values.add(new Value(page, path, node, shape));
    switch (shape) {
      case Shape.Keys keys -> keys(node, keys.descriptor(), path);
      case Shape.ByKey variants -> byKey(node, variants, path);
      case Shape.ByWord variants -> byWord(node, variants, path);
      case Shape.Named named -> named(node, named, path);
      case Shape.ListOf list -> items(node, list, path);
      case Shape.Forms forms -> form(node, forms).ifPresent(form -> walk(node, form, path));
      case Shape.Single single -> {}
      case Shape.Word word -> {}
      case Shape.Pattern pattern -> {}
      case Shape.Open open -> {}
    }
  }

  private void keys(YamlNode node, Descriptor descriptor, List<String> path) {
    if (node instanceof YamlNode.Mapping mapping) {
      for (YamlNode.Entry entry : mapping.list()) {
        descriptor
            .key(entry.name())
            .ifPresent(key -> entry(mapping, entry, Optional.of(key), key.shape(), path));
      }
    }
  }

  private void byKey(YamlNode node, Shape.ByKey shape, List<String> path) {
    if (node instanceof YamlNode.Mapping mapping) {
      shape.variants().entrySet().stream()
          .filter(variant -> mapping.has(variant.getKey()))
          .findFirst()
          .ifPresent(variant -> keys(node, variant.getValue(), path));
    }
  }

  private void byWord(YamlNode node, Shape.ByWord shape, List<String> path) {
    if (node instanceof YamlNode.Mapping mapping) {
      mapping
          .text(shape.key())
          .flatMap(word -> Optional.ofNullable(shape.variants().get(word)))
          .ifPresent(descriptor -> keys(node, descriptor, path));
    }
  }

  private void named(YamlNode node, Shape.Named shape, List<String> path) {
    if (node instanceof YamlNode.Mapping mapping) {
      mapping.list().forEach(e -> entry(mapping, e, Optional.empty(), shape.value(), path));
    }
  }

  private void items(YamlNode node, Shape.ListOf shape, List<String> path) {
    if (node instanceof YamlNode.Sequence sequence) {
      sequence.items().forEach(item -> walk(item, shape.item(), path));
    }
  }

  private void entry(
      YamlNode.Mapping owner,
      YamlNode.Entry entry,
      Optional<Key> key,
      Shape shape,
      List<String> above) {
    List<String> path = new ArrayList<>(above);
    path.add(entry.name());
    sites.add(new Site(page, List.copyOf(path), owner, entry, key, shape));
    walk(entry.value(), shape, List.copyOf(path));
  }

  private static Optional<Shape> form(YamlNode node, Shape.Forms forms) {
    return switch (node) {
      case YamlNode.Scalar scalar -> forms.single();
      case YamlNode.Sequence sequence -> forms.list();
      case YamlNode.Mapping mapping -> forms.keys();
    };
  }
}
