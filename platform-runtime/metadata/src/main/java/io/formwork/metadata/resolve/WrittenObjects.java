package io.formwork.metadata.resolve;

import io.formwork.metadata.definition.Definition;
import io.formwork.metadata.definition.Identifiers;
import io.formwork.metadata.definition.Kind;
import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.yaml.YamlMerge;
import io.formwork.metadata.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Puts mixins into objects and makes objects of what they own; the platform's people are always
 * among them.
 */
final class WrittenObjects {

  private final Written written;
  private final Labels labels;
  private final Problems problems;
  private final Lookup lookup;

  WrittenObjects(Written written, Labels labels, Problems problems) {
    this.labels = labels;
    this.written = written;
    this.problems = problems;
    this.lookup = new Lookup(problems);
  }

  SequencedMap<String, WrittenObject> all() {
    SequencedMap<String, WrittenObject> objects = new LinkedHashMap<>();
    for (Definition definition : written.all(Kind.OBJECT)) {
      refuseReserved(definition);
      YamlNode.Mapping content = extended(definition);
      objects.put(
          definition.name(),
          new WrittenObject(
              definition.name(),
              born(content, definition.name()),
              content,
              Optional.empty(),
              definition.span()));
      refuseBadNames(content.mapping("owned"));
      content
          .mapping("owned")
          .children()
          .forEach((collection, owned) -> add(objects, owned(definition, collection, owned)));
    }
    objects.computeIfAbsent(ObjectType.USER, this::platformUser);
    return objects;
  }

  private void refuseReserved(Definition definition) {
    if (Identifiers.isReservedForObjects(definition.name())) {
      problems.error("Not a name", Identifiers.rule(definition.name()), definition.span());
    }
  }

  /** With what the object has of the one that it extends; that one may extend no other. */
  private YamlNode.Mapping extended(Definition definition) {
    YamlNode.Mapping content = withMixins(definition);
    return content
        .scalar("extends")
        .flatMap(this::base)
        .map(base -> {
          labels.inherit(definition.name(), base.name());
          return YamlMerge.with(content, heritage(withMixins(base)));
        })
        .orElse(content);
  }

  private Optional<Definition> base(YamlNode.Scalar name) {
    if (KnownObjects.include(name.text())) {
      return tooMuch(
          "The object \"%s\" is the platform's, and nothing extends it.".formatted(name.text()),
          name);
    }
    Optional<Definition> base = lookup.find("object", written.byName(Kind.OBJECT), name);
    if (base.filter(found -> found.content().has("extends")).isPresent()) {
      return tooMuch(
          "\"%s\" extends an object itself. An object extends one that extends none; share more by a mixin."
              .formatted(name.text()),
          name);
    }
    return base;
  }

  private Optional<Definition> tooMuch(String detail, YamlNode.Scalar name) {
    problems.error("Extends too much", detail, name.content());
    return Optional.empty();
  }

  /** What is handed on: not what the object is called, nor which columns it lost. */
  private static YamlNode.Mapping heritage(YamlNode.Mapping base) {
    SequencedMap<String, YamlNode.Entry> entries = new LinkedHashMap<>(base.entries());
    entries.keySet().removeAll(List.of("object", "title", "mixins", "removed"));
    return new YamlNode.Mapping(entries, base.span());
  }

  private void refuseBadNames(YamlNode.Mapping owned) {
    for (YamlNode.Entry entry : owned.list()) {
      if (!Identifiers.isIdentifier(entry.name()) || Identifiers.isReserved(entry.name())) {
        problems.error("Not a name", Identifiers.rule(entry.name()), entry.key().span());
      }
    }
  }

  private YamlNode.Mapping withMixins(Definition definition) {
    YamlNode.Mapping content = definition.content();
    for (YamlNode.Scalar name : content.scalars("mixins")) {
      Optional<Definition> mixin = lookup.find("mixin", written.byName(Kind.MIXIN), name);
      if (mixin.isPresent()) {
        content = YamlMerge.with(content, mixin.get().content());
      }
    }
    return content;
  }

  private WrittenObject owned(Definition owner, String collection, YamlNode.Mapping content) {
    String name = owner.name() + "_" + collection;
    var ownership = new ObjectType.Ownership(owner.name(), owner.name(), collection);
    String born = born(owner.content(), owner.name()) + "_" + collection;
    return new WrittenObject(name, born, content, Optional.of(ownership), content.span());
  }

  /** A renamed object keeps the table it was born with. */
  private static String born(YamlNode.Mapping content, String name) {
    return content.text("renamed_from").orElse(name);
  }

  private void add(Map<String, WrittenObject> objects, WrittenObject object) {
    if (objects.putIfAbsent(object.name(), object) != null) {
      String detail = "There is an object \"%s\" already.".formatted(object.name());
      problems.error("Duplicate definition", detail, object.span());
    }
  }

  private WrittenObject platformUser(String name) {
    var nothing = new YamlNode.Mapping(new LinkedHashMap<>(), written.app().span());
    return new WrittenObject(name, name, nothing, Optional.empty(), written.app().span());
  }
}
