package io.formwork.metadata.resolve;

import io.formwork.metadata.definition.Definition;
import io.formwork.metadata.definition.Identifiers;
import io.formwork.metadata.definition.Kind;
import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.yaml.YamlMerge;
import io.formwork.metadata.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Puts mixins into objects and makes objects of what they own; the platform's people are always
 * among them.
 */
final class WrittenObjects {

  private final Written written;
  private final Problems problems;
  private final Lookup lookup;

  WrittenObjects(Written written, Problems problems) {
    this.written = written;
    this.problems = problems;
    this.lookup = new Lookup(problems);
  }

  SequencedMap<String, WrittenObject> all() {
    SequencedMap<String, WrittenObject> objects = new LinkedHashMap<>();
    for (Definition definition : written.all(Kind.OBJECT)) {
      refuseReserved(definition);
      YamlNode.Mapping content = withMixins(definition);
      objects.put(
          definition.name(),
          new WrittenObject(definition.name(), content, Optional.empty(), definition.span()));
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
    return new WrittenObject(name, content, Optional.of(ownership), content.span());
  }

  private void add(Map<String, WrittenObject> objects, WrittenObject object) {
    if (objects.putIfAbsent(object.name(), object) != null) {
      String detail = "There is an object \"%s\" already.".formatted(object.name());
      problems.error("Duplicate definition", detail, object.span());
    }
  }

  private WrittenObject platformUser(String name) {
    var nothing = new YamlNode.Mapping(new LinkedHashMap<>(), written.app().span());
    return new WrittenObject(name, nothing, Optional.empty(), written.app().span());
  }
}
