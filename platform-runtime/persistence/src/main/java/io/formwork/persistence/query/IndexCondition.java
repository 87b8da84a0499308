package io.formwork.persistence.query;

import io.formwork.core.store.RecordSearch.Environment;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Setting;
import io.formwork.persistence.jdbc.Microseconds;
import io.formwork.persistence.schema.Columns;
import io.formwork.persistence.schema.Identifiers;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * A condition on the stored fields of a record as it stands in the definition of an index: in one
 * piece, the values written into it. The model has been checked, so it reads neither clock, setting
 * nor relation.
 */
public final class IndexCondition {

  /** An index is asked nothing but the row. */
  private static final Expression.Scope NOTHING =
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

  private IndexCondition() {}

  public static String of(ApplicationModel model, ObjectType type, Expression condition) {
    String table = type.isUser() ? Columns.EXTENSION : Columns.table(type);
    Joins row = Joins.ofRow(model, type, Identifiers.quoted(table));
    Environment environment = new Environment(Instant.EPOCH, model.timezone(), NOTHING);
    Fragment sql = new SqlExpressions(row, environment).condition(condition);
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
      default -> Identifiers.literal(value.toString());
    };
  }
}
