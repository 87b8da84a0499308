package io.formwork.metadata.resolve;

import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.diagnostic.Span;
import io.formwork.metadata.diagnostic.Suggestion;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldPath;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Follows a path such as {@code client.name} or {@code resolution.due} from an object to a field.
 */
final class PathResolver {

  private final Map<String, ObjectType> objects;
  private final Problems problems;

  PathResolver(Map<String, ObjectType> objects, Problems problems) {
    this.objects = objects;
    this.problems = problems;
  }

  Optional<FieldPath> path(ObjectType object, YamlNode.Scalar written) {
    Optional<FieldPath> path = path(object, written.text(), written.content());
    note(object, written, path.map(found -> bearer(object, found)));
    return path;
  }

  List<FieldPath> paths(ObjectType object, List<YamlNode.Scalar> written) {
    return written.stream().map(path -> path(object, path)).flatMap(Optional::stream).toList();
  }

  /** A field of the object itself. */
  Optional<Field> field(ObjectType object, YamlNode.Scalar written) {
    Optional<Field> field = Optional.ofNullable(object.fields().get(written.text()));
    note(object, written, field.map(f -> NameNote.bearer(f, Optional.of(object.name()))));
    if (field.isEmpty()) {
      unknown(object, written.text(), written.content());
    }
    return field;
  }

  List<Field> fields(ObjectType object, List<YamlNode.Scalar> written) {
    return written.stream().map(name -> field(object, name)).flatMap(Optional::stream).toList();
  }

  Optional<FieldPath> path(ObjectType object, String path, Span span) {
    List<Field> steps = new ArrayList<>();
    return follow(object, path, span, steps) ? Optional.of(new FieldPath(steps)) : Optional.empty();
  }

  private static NameNote.Bearer bearer(ObjectType object, FieldPath path) {
    List<Field> steps = path.steps();
    FieldType before = steps.get(Math.max(0, steps.size() - 2)).type();
    String owner =
        steps.size() > 1 && before instanceof FieldType.Reference relation
            ? relation.object()
            : object.name();
    return NameNote.bearer(path.field(), Optional.of(owner));
  }

  private void note(ObjectType object, YamlNode.Scalar written, Optional<NameNote.Bearer> bearer) {
    problems.note(NameNote.of(written, "field", object.fields().keySet(), bearer));
  }

  private boolean follow(ObjectType object, String path, Span span, List<Field> steps) {
    Field whole = object.fields().get(path);
    if (whole != null) {
      return steps.add(whole);
    }
    int dot = path.indexOf('.');
    String first = dot < 0 ? path : path.substring(0, dot);
    Field field = object.fields().get(first);
    if (field == null) {
      unknown(object, dot < 0 ? path : closest(object, path, first), span);
      return false;
    }
    steps.add(field);
    String rest = path.substring(dot + 1);
    if (field.type() instanceof FieldType.Reference reference) {
      ObjectType next = objects.get(reference.object());
      return next != null && follow(next, rest, span, steps);
    }
    String detail =
        "\"%s\" is no relation, so nothing is behind its dot in \"%s\".".formatted(first, path);
    problems.error("Not a relation", detail, span);
    return false;
  }

  /**
   * Whether the path leads to one value, which lists can be sorted and charts be broken down by.
   */
  boolean isSingle(FieldPath path, YamlNode.Scalar written) {
    FieldType type = path.field().type();
    if (type instanceof FieldType.Files) {
      String detail = "\"%s\" holds files; a value is needed here.".formatted(path.text());
      problems.error("Several values", detail, written.content());
      return false;
    }
    boolean several = type instanceof FieldType.References;
    if (several) {
      String detail =
          "\"%s\" refers to any number of records; one value is needed here."
              .formatted(path.text());
      problems.error("Several values", detail, written.content());
    }
    return !several;
  }

  /** The part of the path that is missing: of a clock's field both words, otherwise the first. */
  private static String closest(ObjectType object, String path, String first) {
    boolean clock = object.clocks().stream().anyMatch(c -> c.name().equals(first));
    return clock ? path : first;
  }

  private void unknown(ObjectType object, String name, Span span) {
    String detail =
        "The object \"%s\" has no field \"%s\".%s"
            .formatted(object.name(), name, Suggestion.sentence(name, object.fields().keySet()));
    problems.error("Unknown field", detail, span);
  }
}
