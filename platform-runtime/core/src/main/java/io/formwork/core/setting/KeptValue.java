package io.formwork.core.setting;

import io.formwork.core.value.Parsed;
import io.formwork.core.value.ValueCheck;
import io.formwork.core.value.ValueParser;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Setting;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Values of settings as the texts in which they are kept, so that one can be read again when the
 * setting has another type.
 */
public final class KeptValue {

  private final ValueParser parser;
  private final ValueCheck limits;

  /** Choices and the time zone are those of the model. */
  public KeptValue(ApplicationModel model) {
    this.parser = new ValueParser(model);
    this.limits = new ValueCheck(model);
  }

  public static String write(Object value) {
    return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
  }

  /** The value, when the setting may have it. */
  public Optional<Object> read(Setting setting, String text) {
    return parser.parse(setting.field(), text) instanceof Parsed.Value(Object value)
        ? Optional.of(value).filter(read -> limits.problem(setting.field(), read).isEmpty())
        : Optional.empty();
  }
}
