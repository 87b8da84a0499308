package io.formwork.rest.list;

import io.formwork.core.query.PathText;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldPath;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.View;
import io.formwork.rest.problem.Sentence;
import io.formwork.rest.problem.Suggested;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The parameters that name fields of an object, also over relations. */
record FieldParameters(ApplicationModel model, Parameters parameters, ObjectType type) {

  /** Each step over a relation joins a table. */
  private static final int MOST_STEPS = 4;

  private static final int MOST_FIELDS = 100;

  /** All fields but long texts when none are named. */
  List<FieldPath> columns() {
    List<String> named = parameters.texts("fields");
    if (named.isEmpty()) {
      return type.fields().values().stream()
          .filter(field -> !(field.type() instanceof FieldType.RichText))
          .filter(field -> !(field.type() instanceof FieldType.Json))
          .map(field -> new FieldPath(List.of(field)))
          .toList();
    }
    if (named.size() > MOST_FIELDS) {
      parameters.wrong("fields", Sentence.of("fields.too_many", MOST_FIELDS));
      return List.of();
    }
    List<FieldPath> paths = new ArrayList<>();
    named.forEach(name -> path("fields", name).ifPresent(paths::add));
    return paths;
  }

  List<View.Sort> sort() {
    List<View.Sort> keys = new ArrayList<>();
    for (String key : parameters.texts("sort")) {
      boolean descending = key.startsWith("-");
      String name = descending ? key.substring(1) : key;
      path("sort", name)
          .filter(path -> sortable(path.field(), name))
          .ifPresent(path -> keys.add(new View.Sort(path, descending)));
    }
    return keys;
  }

  private boolean sortable(Field field, String name) {
    if (!field.type().hasOrder()) {
      parameters.wrong("sort", Sentence.of("sort.unsortable", name));
    }
    return field.type().hasOrder();
  }

  /** The path of that name; a wrong one is told of that parameter. */
  Optional<FieldPath> path(String parameter, String name) {
    return switch (new PathText(model).resolve(type, name)) {
      case PathText.Outcome.Found found when found.path().steps().size() > MOST_STEPS -> {
        parameters.wrong(parameter, Sentence.of("path.too_long", name, MOST_STEPS));
        yield Optional.empty();
      }
      case PathText.Outcome.Found found -> Optional.of(found.path());
      case PathText.Outcome.Unknown unknown -> {
        Sentence suggestion = Suggested.of(unknown.name(), unknown.object().fields().keySet());
        parameters.wrong(
            parameter,
            Sentence.of("field.unknown", unknown.object().name(), unknown.name(), suggestion));
        yield Optional.empty();
      }
    };
  }
}
