package io.formwork.metadata.resolve;

import io.formwork.metadata.definition.Definition;
import io.formwork.metadata.definition.Kind;
import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.diagnostic.Span;
import io.formwork.metadata.expression.Source;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.Label;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** Lays out every object: which fields it has, of which types, under which titles. */
final class Outlines {

  private final Written written;
  private final Problems problems;
  private final Labels labels;
  private final SystemTexts texts;
  private final FieldReader fields;
  private final PlatformFields platform;
  private final KnownObjects known;

  Outlines(Written written, Labels labels, SystemTexts texts, Problems problems) {
    this.written = written;
    this.problems = problems;
    this.labels = labels;
    this.texts = texts;
    this.fields = new FieldReader(labels, problems);
    this.platform = new PlatformFields(labels, texts);
    this.known = new KnownObjects(platform);
  }

  SequencedMap<String, ObjectOutline> all() {
    SequencedMap<String, WrittenObject> objects =
        new WrittenObjects(written, labels, problems).all();
    SequencedMap<String, ObjectOutline> outlines = new LinkedHashMap<>();
    objects.forEach((name, object) -> outlines.put(name, outline(object, outlines)));
    return outlines;
  }

  private ObjectOutline outline(WrittenObject object, Map<String, ObjectOutline> before) {
    SequencedMap<String, Field> all = new LinkedHashMap<>();
    object
        .owner()
        .flatMap(owner -> Optional.ofNullable(before.get(owner.object())))
        .ifPresent(owner ->
            put(
                all,
                platform.ofOwner(object, owner.name(), owner.written().born(), owner.title()),
                object));
    known.fields(object, hasUnits()).forEach(field -> put(all, field, object));
    declared(object, all);
    if (object.hasLifecycle()) {
      platform.ofLifecycle(object).forEach(field -> put(all, field, object));
    }
    platform.ofEvery(object).forEach(field -> put(all, field, object));
    clocks(object.name())
        .forEach(
            clock -> platform.ofClock(object, clock).forEach(field -> put(all, field, object)));
    return new ObjectOutline(object, title(object), all, computed(object));
  }

  private boolean hasUnits() {
    return written.byName(Kind.OBJECT).containsKey(ObjectType.UNIT);
  }

  private Label title(WrittenObject object) {
    Optional<YamlNode.Scalar> title = object.content().scalar("title");
    if (KnownObjects.include(object.name())) {
      return labels.label(object.name(), title, texts.of(object.name()), object.span());
    }
    return labels.label(object.name(), title, object.name(), object.span());
  }

  private void declared(WrittenObject object, SequencedMap<String, Field> all) {
    YamlNode.Mapping declared = object.content().mapping("fields");
    declared
        .children()
        .forEach((name, keys) ->
            declared
                .entry(name)
                .ifPresent(entry -> put(all, fields.field(object.name(), entry, keys), object)));
    YamlNode.Mapping relations = object.content().mapping("relations");
    relations
        .children()
        .forEach((name, keys) ->
            relations
                .entry(name)
                .ifPresent(entry -> put(all, fields.relation(object.name(), entry, keys), object)));
  }

  private void put(SequencedMap<String, Field> all, Field field, WrittenObject object) {
    if (all.containsKey(field.name())) {
      problems.error(
          "Duplicate field",
          "The object has a field \"%s\" already: one that the platform gives it, or a relation of that name."
              .formatted(field.name()),
          keySpan(object, field.name()));
      return;
    }
    all.put(field.name(), field);
  }

  private static Span keySpan(WrittenObject object, String name) {
    YamlNode.Mapping content = object.content();
    return content
        .mapping("relations")
        .entry(name)
        .or(() -> content.mapping("fields").entry(name))
        .map(entry -> entry.key().span())
        .orElse(object.span());
  }

  private List<String> clocks(String object) {
    return written.all(Kind.CLOCK).stream()
        .filter(clock -> clock.content().text("object").orElse("").equals(object))
        .map(Definition::name)
        .toList();
  }

  private static Map<String, Source> computed(WrittenObject object) {
    Map<String, Source> computed = new LinkedHashMap<>();
    object
        .content()
        .mapping("fields")
        .children()
        .forEach((name, keys) ->
            keys.scalar("computed")
                .ifPresent(text -> computed.put(name, Expressions.source(text))));
    return computed;
  }
}
