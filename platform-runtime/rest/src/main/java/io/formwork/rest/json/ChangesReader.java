package io.formwork.rest.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.formwork.core.record.Changes;
import io.formwork.core.value.Parsed;
import io.formwork.core.value.ValueParser;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.ObjectType;
import io.formwork.rest.problem.Fault;
import io.formwork.rest.problem.ProblemException;
import io.formwork.rest.problem.ProblemKind;
import io.formwork.rest.problem.Sentence;
import io.formwork.rest.problem.Suggested;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads an object of field names and values as changes to a record; complains of everything at
 * once.
 */
public final class ChangesReader {

  private final ObjectType type;
  private final ValueParser parser;

  public ChangesReader(ObjectType type, ValueParser parser) {
    this.type = type;
    this.parser = parser;
  }

  /**
   * The changes that the members say.
   *
   * @param pointer the JSON pointer of the object in its body, empty for the body itself
   */
  public Changes read(ObjectNode members, String pointer) {
    List<Fault> faults = new ArrayList<>();
    Changes changes = read(members, pointer, faults);
    if (!faults.isEmpty()) {
      throw new ProblemException(ProblemKind.INVALID, faults);
    }
    return changes;
  }

  /** The same for somebody who has more to complain of. */
  Changes read(ObjectNode members, String pointer, List<Fault> faults) {
    Changes changes = Changes.none();
    for (Map.Entry<String, JsonNode> member : members.properties()) {
      String place = pointer + "/" + member.getKey();
      Optional<Field> field = Optional.ofNullable(type.fields().get(member.getKey()));
      if (field.isEmpty()) {
        faults.add(Fault.member(place, unknown(member.getKey())));
        continue;
      }
      switch (value(field.get(), member.getValue())) {
        case Value.Given given ->
            changes = changes.with(member.getKey(), given.value().orElse(null));
        case Value.Wrong wrong -> faults.add(Fault.member(place, wrong.reason()));
      }
    }
    return changes;
  }

  /** What became of one member. */
  private sealed interface Value {
    record Given(Optional<Object> value) implements Value {}

    record Wrong(Sentence reason) implements Value {}
  }

  private Value value(Field field, JsonNode node) {
    if (field.type() instanceof FieldType.Json) {
      return read(field, node.isNull() ? null : node.toString());
    }
    if (!RawValue.possible(node)) {
      return new Value.Wrong(Sentence.of("member.not_a_value", field.name()));
    }
    return read(field, RawValue.of(node));
  }

  private Value read(Field field, @Nullable Object raw) {
    return switch (parser.parse(field, raw)) {
      case Parsed.Value parsed -> new Value.Given(Optional.of(parsed.value()));
      case Parsed.Empty empty -> new Value.Given(Optional.empty());
      case Parsed.Wrong wrong -> new Value.Wrong(new Sentence.Told(wrong.reason()));
    };
  }

  private Sentence unknown(String name) {
    return Sentence.of(
        "field.unknown", type.name(), name, Suggested.of(name, type.fields().keySet()));
  }
}
