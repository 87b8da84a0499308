package io.formwork.core.export;

import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldPath;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What stands above a column: the title of the field, after those of the relations that lead to it.
 */
public final class ColumnTitle {

  private ColumnTitle() {}

  public static String of(FieldPath path, Locale language) {
    return path.steps().stream()
        .map(Field::title)
        .map(title -> title.in(language))
        .collect(Collectors.joining(": "));
  }
}
