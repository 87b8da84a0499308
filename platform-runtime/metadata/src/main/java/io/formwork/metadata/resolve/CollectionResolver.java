package io.formwork.metadata.resolve;

import io.formwork.metadata.diagnostic.Span;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.Label;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.RecordCollection;
import io.formwork.metadata.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/** What an object knows of the records that refer to its own. */
final class CollectionResolver {

  /** What stands at these names beside a record already. */
  private static final Set<String> TAKEN = Set.of("tasks", "history", "process", "transitions");

  private final Resolution resolution;

  CollectionResolver(Resolution resolution) {
    this.resolution = resolution;
  }

  /** What it owns, then what it was said to collect. */
  SequencedMap<String, RecordCollection> of(ObjectOutline object) {
    SequencedMap<String, RecordCollection> all = owned(object);
    YamlNode.Mapping written = object.written().content().mapping("collections");
    written
        .children()
        .forEach((name, keys) ->
            written
                .entry(name)
                .filter(entry -> isFree(all, entry.key()))
                .flatMap(entry -> collection(object, entry.key(), keys))
                .ifPresent(collection -> all.put(name, collection)));
    return all;
  }

  private SequencedMap<String, RecordCollection> owned(ObjectOutline object) {
    SequencedMap<String, RecordCollection> owned = new LinkedHashMap<>();
    for (ObjectOutline other : resolution.outlines().values()) {
      Optional<ObjectType.Ownership> owner = other.written().owner();
      owner
          .filter(found -> found.object().equals(object.name()))
          .map(found ->
              new RecordCollection(found.collection(), other.title(), other.name(), found.field()))
          .ifPresent(collection -> owned.put(collection.name(), collection));
    }
    return owned;
  }

  private boolean isFree(Map<String, RecordCollection> all, YamlNode.Scalar key) {
    boolean free = !TAKEN.contains(key.text()) && !all.containsKey(key.text());
    if (!free) {
      String detail =
          "A record has something else under the name \"%s\" already. Choose another name."
              .formatted(key.text());
      resolution.problems().error("Duplicate name", detail, key.span());
    }
    return free;
  }

  private Optional<RecordCollection> collection(
      ObjectOutline object, YamlNode.Scalar key, YamlNode.Mapping keys) {
    String address = "%s.collection.%s".formatted(object.name(), key.text());
    Label title = resolution.labels().label(address, keys.scalar("title"), key.text(), key.span());
    Optional<ObjectOutline> of =
        keys.scalar("of")
            .flatMap(name -> resolution.lookup().find("object", resolution.outlines(), name));
    return of.flatMap(other ->
        keys.scalar("by")
            .flatMap(name -> relation(other, name))
            .filter(field -> leadsBack(object, field, keys.scalar("by").orElseThrow().content()))
            .map(field -> new RecordCollection(key.text(), title, other.name(), field.name())));
  }

  private Optional<Field> relation(ObjectOutline other, YamlNode.Scalar name) {
    String whose = "object \"%s\"".formatted(other.name());
    return resolution.lookup().findIn(whose, "field", other.fields(), name);
  }

  private boolean leadsBack(ObjectOutline object, Field field, Span span) {
    boolean back = field.type().target().equals(Optional.of(object.name())) && field.stored();
    if (!back) {
      String detail =
          "\"%s\" does not refer to \"%s\"; a collection goes by a relation that leads back."
              .formatted(field.name(), object.name());
      resolution.problems().error("Not a relation back", detail, span);
    }
    return back;
  }
}
