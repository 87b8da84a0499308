package io.formwork.metadata.resolve;

import io.formwork.metadata.definition.Kind;
import io.formwork.metadata.expression.Environment;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldBuilder;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Completes the fields of an object with their expressions and defaults, and resolves what they
 * refer to.
 */
final class FieldResolver {

  private final Resolution resolution;
  private final StateFlagReader stateFlags;
  private final StoredExpressions storedExpressions;

  FieldResolver(Resolution resolution) {
    this.resolution = resolution;
    this.stateFlags = new StateFlagReader(resolution);
    this.storedExpressions = new StoredExpressions(resolution);
  }

  SequencedMap<String, Field> fields(ObjectOutline object) {
    SequencedMap<String, Field> fields = new LinkedHashMap<>();
    object.fields().forEach((name, field) -> fields.put(name, complete(object, field)));
    return fields;
  }

  private Field complete(ObjectOutline object, Field field) {
    YamlNode.Mapping content = object.written().content();
    YamlNode.Mapping keys = content.mapping("fields").children().get(field.name());
    if (keys != null) {
      return declared(object, field, keys);
    }
    YamlNode.Mapping relation = content.mapping("relations").children().get(field.name());
    return relation == null ? field : relation(object, field, relation);
  }

  private Field declared(ObjectOutline object, Field field, YamlNode.Mapping keys) {
    keys.scalar("choices")
        .ifPresent(name ->
            resolution.lookup().find("choices", resolution.written().byName(Kind.CHOICES), name));
    keys.scalar("file_class")
        .ifPresent(name ->
            resolution
                .lookup()
                .find("class of files", resolution.written().byName(Kind.FILE_CLASS), name));
    refuseContradiction(keys);
    if (field.type() instanceof FieldType.Sequence sequence) {
      new SequenceCheck(resolution).check(object, sequence, keys);
    }
    Optional<Object> literal =
        keys.value("default").flatMap(value -> resolution.literals().value(field.type(), value));
    onlyThrough(keys);
    return field.toBuilder()
        .defaultValue(literal)
        .initially(initially(object, field, keys))
        .computed(keys.scalar("computed").flatMap(text -> computed(object, field, text)))
        .flags(stateFlags.flags(object, keys))
        .build();
  }

  private Field relation(ObjectOutline object, Field field, YamlNode.Mapping keys) {
    onlyThrough(keys);
    FieldBuilder begun =
        field.toBuilder()
            .initially(initially(object, field, keys))
            .flags(stateFlags.flags(object, keys));
    Optional<ObjectOutline> target =
        keys.scalar("to")
            .flatMap(name -> resolution.lookup().find("object", resolution.outlines(), name));
    if (target.isEmpty()) {
      return begun.build();
    }
    Environment environment =
        Environment.ofAmong(resolution.names(), object.name(), target.get().name()).withMe();
    Expressions expressions = resolution.expressions();
    return begun.among(expressions.condition(environment, keys.scalar("among"))).build();
  }

  private Optional<Expression> computed(ObjectOutline object, Field field, YamlNode.Scalar text) {
    if (field.stored()) {
      return storedExpressions.of(object, field, text);
    }
    Expressions expressions = resolution.expressions();
    return expressions.value(expressions.ofRecord(object.name()), text, field.type());
  }

  private Optional<Expression> initially(ObjectOutline object, Field field, YamlNode.Mapping keys) {
    Expressions expressions = resolution.expressions();
    Environment environment = expressions.ofRecordAndMe(object.name());
    FieldType type = field.type();
    return keys.scalar("initially").flatMap(text -> expressions.value(environment, text, type));
  }

  private void onlyThrough(YamlNode.Mapping keys) {
    keys.scalar("change_only_through")
        .ifPresent(name -> resolution.lookup().find("object", resolution.outlines(), name));
  }

  private void refuseContradiction(YamlNode.Mapping keys) {
    if (!keys.has("computed")) {
      storedExpressions.refuseAlone(keys);
      return;
    }
    for (String other :
        new String[] {"default", "initially", "required", "required_in", "change_only_through"}) {
      keys.entry(other)
          .ifPresent(entry ->
              resolution
                  .problems()
                  .error(
                      "Contradiction",
                      "A computed field always has the value of its expression; \"%s\" says otherwise."
                          .formatted(other),
                      entry.key().span()));
    }
  }
}
