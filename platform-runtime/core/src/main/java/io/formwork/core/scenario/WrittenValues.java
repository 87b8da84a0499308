package io.formwork.core.scenario;

import io.formwork.core.message.Refusal;
import io.formwork.core.message.RefusedException;
import io.formwork.core.record.Changes;
import io.formwork.core.value.Parsed;
import io.formwork.core.value.ValueParser;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.ObjectType;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads values as a story writes them: names for records, local times, durations such as 1d2h. */
final class WrittenValues {

  private static final Pattern DURATION = Pattern.compile("(\\d+d)?((?:\\d+h)?(?:\\d+m)?)");

  private final Cast cast;
  private final ValueParser parser;

  WrittenValues(ApplicationModel model, Cast cast) {
    this.cast = cast;
    this.parser = new ValueParser(model);
  }

  /** What a person typed; a field that the object has not is left to the command to refuse. */
  Changes changes(ObjectType type, Map<String, Object> with) {
    Changes changes = Changes.none();
    for (Map.Entry<String, Object> entry : with.entrySet()) {
      Optional<Field> field = Optional.ofNullable(type.fields().get(entry.getKey()));
      Object typed = field.map(known -> value(known, entry.getValue()).orElse(null)).orElse(null);
      changes = changes.with(entry.getKey(), typed);
    }
    return changes;
  }

  /**
   * The value in the field's Java type, empty for an empty one.
   *
   * @throws RefusedException when it cannot be read as the field's type
   */
  Optional<Object> value(Field field, @Nullable Object written) {
    Object raw = written == null ? null : inWords(field, cast.meant(field, written));
    return switch (parser.parse(field, raw)) {
      case Parsed.Value read -> Optional.of(read.value());
      case Parsed.Empty ignored -> Optional.empty();
      case Parsed.Wrong wrong -> throw new RefusedException(Refusal.Kind.INVALID, wrong.reason());
    };
  }

  private static Object inWords(Field field, Object written) {
    return field.type() instanceof FieldType.Span ? iso(written.toString()) : written;
  }

  private static String iso(String written) {
    Matcher matcher = DURATION.matcher(written);
    if (written.isEmpty() || !matcher.matches()) {
      return written;
    }
    String days = Optional.ofNullable(matcher.group(1)).orElse("");
    String time = matcher.group(2).isEmpty() ? "" : "T" + matcher.group(2);
    return "P" + days + time;
  }
}
