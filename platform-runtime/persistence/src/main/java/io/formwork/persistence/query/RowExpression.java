package io.formwork.persistence.query;

import io.formwork.core.store.RecordSearch.Environment;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Setting;
import io.formwork.metadata.value.KeptFile;
import io.formwork.persistence.jdbc.Microseconds;
import io.formwork.persistence.schema.Columns;
import io.formwork.persistence.schema.Identifiers;
import io.formwork.persistence.value.ValueKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a record by its row alone, as it stands in the definition of an index or of a
 * column: in one piece, the values written into it. The model has been checked, so it reads neither
 * clock, setting nor relation.
 */
public final class RowExpression {

  /** The row is asked, and nothing else. */
  static final Expression.Scope NOTHING =
      new Expression.Scope() {
        @Override
        public @Nullable Object value(Expression.Path path) {
          return null;
        }

        @Override
        public @Nullable Object variable(String name) {
          return null;
        }

        @Override
        public Object setting(Setting setting) {
          throw new IllegalStateException("No index reads settings." + setting.name());
        }
      };

  private RowExpression() {}

  public static String condition(ApplicationModel model, ObjectType type, Expression condition) {
    return inOnePiece(about(model, type).condition(known(model, condition)));
  }

  public static String value(ApplicationModel model, ObjectType type, Expression value) {
    return inOnePiece(about(model, type).value(known(model, value)));
  }

  private static Expression known(ApplicationModel model, Expression expression) {
    return new KnownParts(model.timezone()).calculated(expression);
  }

  private static SqlExpressions about(ApplicationModel model, ObjectType type) {
    Joins row = Joins.ofRow(model, type, Identifiers.quoted(Columns.own(type)));
    return new SqlExpressions(row, new Environment(Instant.EPOCH, model.timezone(), NOTHING));
  }

  private static String inOnePiece(Fragment sql) {
    StringBuilder whole = new StringBuilder();
    Iterator<Object> values = sql.parameters().iterator();
    sql.sql()
        .chars()
        .forEach(c -> {
          if (c == '?') {
            whole.append(literal(values.next()));
          } else {
            whole.append((char) c);
          }
        });
    return whole.toString();
  }

  private static String literal(Object value) {
    return switch (value) {
      case Duration duration -> Long.toString(Microseconds.of(duration));
      case List<?> files when ValueKind.ofValue(files) == ValueKind.FILES ->
          Identifiers.literal(KeptFile.write(files)) + "::jsonb";
      case List<?> words ->
          words.stream()
              .map(word -> Identifiers.literal(word.toString()))
              .collect(Collectors.joining(", ", "ARRAY[", "]"));
      default -> Identifiers.literal(value.toString());
    };
  }
}
