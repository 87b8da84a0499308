package io.formwork.persistence.query;

import io.formwork.metadata.expression.Expression.Path;
import io.formwork.metadata.expression.Expression.Scope;
import io.formwork.metadata.model.Setting;
import org.jspecify.annotations.Nullable;

/** Of questions that are about records alone. */
record NothingKnown() implements Scope {

  @Override
  public @Nullable Object value(Path path) {
    return null;
  }

  @Override
  public @Nullable Object variable(String name) {
    return null;
  }

  @Override
  public Object setting(Setting setting) {
    return setting.defaultValue();
  }
}
