package io.formwork.metadata.resolve;

import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.yaml.YamlNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Values of records as they were written, in seeds and stories: String, Long, BigDecimal, Boolean
 * or a List of them. What can be checked without records is checked.
 */
final class RawValues {

  private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9]\\d{0,17})");
  private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9]\\d*)\\.\\d+");

  private final Resolution resolution;
  private final PathResolver paths;

  RawValues(Resolution resolution, Map<String, ObjectType> objects) {
    this.resolution = resolution;
    this.paths = new PathResolver(objects, resolution.problems());
  }

  /**
   * The values of a record that is written; an empty one comes out as {@link Optional#empty()}.
   *
   * @param extra keys that are no fields, such as a person's password
   */
  SequencedMap<String, Object> written(
      ObjectType object, YamlNode.Mapping keys, Set<String> extra) {
    for (YamlNode.Entry entry : keys.list()) {
      Optional.ofNullable(object.fields().get(entry.name())).ifPresent(f -> check(f, entry));
    }
    return values(object, keys, extra);
  }

  /**
   * The same, but values that the field cannot hold are let through: they are meant to be refused.
   */
  SequencedMap<String, Object> asWritten(ObjectType object, YamlNode.Mapping keys) {
    return values(object, keys, Set.of());
  }

  private SequencedMap<String, Object> values(
      ObjectType object, YamlNode.Mapping keys, Set<String> extra) {
    SequencedMap<String, Object> values = new LinkedHashMap<>();
    for (YamlNode.Entry entry : keys.list()) {
      if (extra.contains(entry.name()) || paths.field(object, entry.key()).isPresent()) {
        values.put(entry.name(), value(entry.value()).orElse(Optional.empty()));
      }
    }
    return values;
  }

  /**
   * Settings by their names, an empty one as {@link Optional#empty()}.
   *
   * @param allowed whether the settings must be able to have the values
   */
  SequencedMap<String, Optional<Object>> settings(YamlNode.Mapping keys, boolean allowed) {
    SequencedMap<String, Optional<Object>> values = new LinkedHashMap<>();
    for (YamlNode.Entry entry : keys.list()) {
      resolution
          .lookup()
          .find("setting", resolution.settings(), entry.key())
          .ifPresent(setting -> {
            if (allowed) {
              check(setting.field(), entry);
            }
            values.put(setting.name(), value(entry.value()));
          });
    }
    return values;
  }

  /** The values that a record must have, of any field that may be read. */
  SequencedMap<String, Optional<Object>> expected(ObjectType object, YamlNode.Mapping keys) {
    SequencedMap<String, Optional<Object>> values = new LinkedHashMap<>();
    for (YamlNode.Entry entry : keys.list()) {
      paths
          .field(object, entry.key())
          .ifPresent(field -> {
            check(field, entry);
            values.put(field.name(), value(entry.value()));
          });
    }
    return values;
  }

  private void check(Field field, YamlNode.Entry entry) {
    boolean byName =
        field.type().target().isPresent() || field.type() instanceof FieldType.Sequence;
    List<YamlNode> values =
        entry.value() instanceof YamlNode.Sequence sequence
            ? sequence.items()
            : List.of(entry.value());
    for (YamlNode value : values) {
      if (!byName && value instanceof YamlNode.Scalar scalar && !scalar.isEmpty()) {
        resolution.literals().read(field.type(), scalar);
      }
    }
  }

  private static Optional<Object> value(YamlNode node) {
    return switch (node) {
      case YamlNode.Scalar scalar -> value(scalar);
      case YamlNode.Sequence sequence ->
          Optional.of(
              sequence.items().stream().map(RawValues::value).flatMap(Optional::stream).toList());
      case YamlNode.Mapping mapping -> Optional.empty();
    };
  }

  private static Optional<Object> value(YamlNode.Scalar scalar) {
    String text = scalar.text();
    if (scalar.isEmpty()) {
      return Optional.empty();
    }
    if (scalar.style() != YamlNode.Style.PLAIN) {
      return Optional.of(text);
    }
    if (text.equals("true") || text.equals("false")) {
      return Optional.of(Boolean.valueOf(text));
    }
    if (WHOLE.matcher(text).matches()) {
      return Optional.of(Long.valueOf(text));
    }
    return Optional.of(DECIMAL.matcher(text).matches() ? new BigDecimal(text) : text);
  }
}
