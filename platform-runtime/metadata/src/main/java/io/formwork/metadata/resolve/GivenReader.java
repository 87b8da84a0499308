package io.formwork.metadata.resolve;

import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Scenario;
import io.formwork.metadata.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/** What a person of a story gives: fields, and lists of records that the record owns. */
final class GivenReader {

  private static final String ID = "id";
  private static final String DELETE = "$delete";

  private final Resolution resolution;
  private final Map<String, ObjectType> objects;
  private final RawValues values;

  GivenReader(Resolution resolution, Map<String, ObjectType> objects, RawValues values) {
    this.resolution = resolution;
    this.objects = objects;
    this.values = values;
  }

  /**
   * What stands under {@code with} of a step.
   *
   * @param refused whether it is meant to be refused, so that values need not fit
   */
  Scenario.Given read(Cast cast, ObjectType object, YamlNode.Mapping with, boolean refused) {
    SequencedMap<String, YamlNode.Entry> fields = new LinkedHashMap<>();
    Map<String, List<Scenario.Part>> owned = new LinkedHashMap<>();
    for (YamlNode.Entry entry : with.list()) {
      Optional<ObjectType> part = owned(object, entry.name());
      if (part.isPresent() && entry.value() instanceof YamlNode.Sequence records) {
        owned.put(entry.name(), parts(cast, part.get(), records, refused));
      } else {
        fields.put(entry.name(), entry);
        refuseRecords(entry);
      }
    }
    return new Scenario.Given(
        fields(object, new YamlNode.Mapping(fields, with.span()), refused), owned);
  }

  private Optional<ObjectType> owned(ObjectType object, String name) {
    return Optional.ofNullable(object.collections().get(name))
        .map(collection -> objects.get(collection.object()))
        .filter(type -> type.isOwnedBy(object, name));
  }

  private List<Scenario.Part> parts(
      Cast cast, ObjectType type, YamlNode.Sequence records, boolean refused) {
    List<Scenario.Part> parts = new ArrayList<>();
    for (YamlNode record : records.items()) {
      if (record instanceof YamlNode.Mapping keys) {
        parts.add(part(cast, type, keys, refused));
      } else {
        String detail = "A record is written as its fields: { field: value }.";
        resolution.problems().error("Wrong shape", detail, record.span());
      }
    }
    return parts;
  }

  private Scenario.Part part(Cast cast, ObjectType type, YamlNode.Mapping keys, boolean refused) {
    keys.scalar(ID).ifPresent(name -> refuseOther(cast, type, name));
    keys.scalar(DELETE).ifPresent(this::refuseNoFlag);
    SequencedMap<String, YamlNode.Entry> fields = new LinkedHashMap<>(keys.entries());
    fields.remove(ID);
    fields.remove(DELETE);
    return new Scenario.Part(
        keys.text(ID),
        keys.has(DELETE),
        fields(type, new YamlNode.Mapping(fields, keys.span()), refused));
  }

  private void refuseOther(Cast cast, ObjectType type, YamlNode.Scalar name) {
    cast.find(name)
        .filter(found -> !found.name().equals(type.name()))
        .ifPresent(found -> {
          String detail =
              "\"%s\" is a record of \"%s\"; one of \"%s\" is needed here."
                  .formatted(name.text(), found.name(), type.name());
          resolution.problems().error("Not owned", detail, name.content());
        });
  }

  private void refuseNoFlag(YamlNode.Scalar written) {
    if (!written.text().equals("true")) {
      String detail = "What is deleted says \"$delete: true\"; leave it out otherwise.";
      resolution.problems().error("Wrong shape", detail, written.content());
    }
  }

  private Map<String, Object> fields(ObjectType type, YamlNode.Mapping keys, boolean refused) {
    return refused ? values.asWritten(type, keys) : values.written(type, keys, Set.of());
  }

  /** A field has no records within it; only what the object owns has. */
  private void refuseRecords(YamlNode.Entry entry) {
    if (entry.value() instanceof YamlNode.Sequence list) {
      list.items().stream()
          .filter(YamlNode.Mapping.class::isInstance)
          .findFirst()
          .ifPresent(record -> {
            String detail =
                "\"%s\" is nothing that the record owns; only such records are given with it."
                    .formatted(entry.name());
            resolution.problems().error("Wrong shape", detail, record.span());
          });
    }
  }
}
