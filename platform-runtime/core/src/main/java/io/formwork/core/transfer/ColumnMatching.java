package io.formwork.core.transfer;

import io.formwork.core.message.Message;
import io.formwork.core.message.Refusal.Kind;
import io.formwork.core.message.RefusedException;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.ObjectType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the field of each column: what was said of its title, else the field of that name or of
 * that title in any language.
 */
final class ColumnMatching {

  private final ObjectType type;
  private final Set<String> importable;

  /**
   * @param importable names of the fields that the person may bring
   */
  ColumnMatching(ObjectType type, Set<String> importable) {
    this.type = type;
    this.importable = importable;
  }

  /**
   * The columns of a file.
   *
   * @param chosen title to the name of a field, or to nothing for a column that is to be ignored
   * @param match the field by which records are recognised; when it is not said, one that no two
   *     records share
   * @throws RefusedException when something was said of a title or a field that is not there
   */
  ImportPlan plan(TableFile file, Map<String, String> chosen, Optional<String> match) {
    requireKnown(file, chosen);
    List<ImportPlan.Column> columns = new ArrayList<>();
    List<ImportPlan.Column> keys = new ArrayList<>();
    List<String> ignored = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (int index = 0; index < file.titles().size(); index++) {
      String title = file.titles().get(index);
      Optional<Field> field = field(title, chosen).filter(found -> taken.add(found.name()));
      int at = index;
      field.ifPresent(found -> keys.add(new ImportPlan.Column(at, title, found)));
      if (field.filter(found -> importable.contains(found.name())).isPresent()) {
        columns.add(new ImportPlan.Column(at, title, field.get()));
      } else if (!title.isEmpty() && !isId(file, index)) {
        ignored.add(title);
      }
    }
    return new ImportPlan(columns, ignored, key(keys, match));
  }

  private static boolean isId(TableFile file, int index) {
    return file.known().flatMap(TableFile.Known::idColumn).equals(Optional.of(index));
  }

  private void requireKnown(TableFile file, Map<String, String> chosen) {
    chosen.forEach((title, name) -> {
      if (!file.titles().contains(title)) {
        throw new RefusedException(Kind.INVALID, Message.of("import.no_column", title));
      }
      if (!name.isEmpty() && !type.fields().containsKey(name)) {
        throw new RefusedException(Kind.INVALID, Message.of("field.unknown", name));
      }
    });
  }

  private Optional<Field> field(String title, Map<String, String> chosen) {
    if (chosen.containsKey(title)) {
      return Optional.ofNullable(type.fields().get(chosen.getOrDefault(title, "")));
    }
    return type.fields().values().stream()
        .filter(field -> words(field).anyMatch(word -> Words.same(word, title)))
        .findFirst();
  }

  private static Stream<String> words(Field field) {
    return Stream.concat(
        Stream.of(field.name(), field.title().text()),
        field.title().translations().values().stream());
  }

  private Optional<ImportPlan.Column> key(List<ImportPlan.Column> columns, Optional<String> match) {
    if (match.isPresent()) {
      return Optional.of(
          columns.stream()
              .filter(column -> column.field().name().equals(match.get()))
              .findFirst()
              .orElseThrow(() ->
                  new RefusedException(
                      Kind.INVALID, Message.of("import.no_match_column", match.get()))));
    }
    return columns.stream().filter(column -> tellsApart(type, column.field())).findFirst();
  }

  /** Whether no two records have the same in it. */
  static boolean tellsApart(ObjectType type, Field field) {
    return field.type() instanceof FieldType.Sequence
        || (type.isUser() && field.name().equals("login"))
        || type.uniques().stream()
            .anyMatch(unique -> unique.where().isEmpty() && unique.fields().equals(List.of(field)));
  }
}
