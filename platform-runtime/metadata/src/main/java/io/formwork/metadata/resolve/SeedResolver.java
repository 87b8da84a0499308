package io.formwork.metadata.resolve;

import io.formwork.metadata.definition.Definition;
import io.formwork.metadata.definition.Kind;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Seed;
import io.formwork.metadata.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/** Seeds and their records. */
final class SeedResolver {

  private static final String PASSWORD = "password";

  private final Resolution resolution;
  private final Map<String, ObjectType> objects;
  private final PathResolver paths;
  private final RawValues values;

  SeedResolver(Resolution resolution, Map<String, ObjectType> objects) {
    this.resolution = resolution;
    this.objects = objects;
    this.paths = new PathResolver(objects, resolution.problems());
    this.values = new RawValues(resolution, objects);
  }

  SequencedMap<String, Seed> all() {
    SequencedMap<String, Seed> all = new LinkedHashMap<>();
    for (Definition definition : resolution.written().all(Kind.SEED)) {
      definition
          .content()
          .scalar("object")
          .flatMap(name -> resolution.lookup().find("object", objects, name))
          .ifPresent(object -> all.put(definition.name(), seed(definition, object)));
    }
    return all;
  }

  private Seed seed(Definition definition, ObjectType object) {
    YamlNode.Mapping content = definition.content();
    Optional<YamlNode.Scalar> match = content.scalar("match");
    match.ifPresent(field -> paths.field(object, field));
    String by = match.map(YamlNode.Scalar::text).orElse("id");
    Set<String> extra = object.isUser() ? Set.of(PASSWORD) : Set.of();
    List<Seed.Entry> entries = new ArrayList<>();
    for (YamlNode.Mapping keys : content.mappings("records")) {
      if (!keys.has(by)) {
        String detail = "A record is recognised by \"%s\", and this one has none.".formatted(by);
        resolution.problems().error("Missing key", detail, keys.span());
      }
      entries.add(new Seed.Entry(values.written(object, keys, extra), keys.span()));
    }
    boolean demo = content.text("demo").orElse("false").equals("true");
    return new Seed(definition.name(), object.name(), by, demo, entries);
  }
}
