package io.formwork.core.command;

import io.formwork.core.message.Message;
import io.formwork.core.message.Refusal;
import io.formwork.core.message.RefusedException;
import io.formwork.core.record.Values;
import io.formwork.core.store.NumberSeries;
import io.formwork.core.store.RecordStore;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Choices;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Restarts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the count that a new record's number comes from, and how its numbers are written. */
final class Numbering {

  private static final Pattern ZEROS = Pattern.compile("\\{(0+)}");
  private static final Pattern PLACE = Pattern.compile("\\{([a-z][a-z0-9_.]*)}");

  private final ApplicationModel model;
  private final RecordStore store;
  private final LocalDate today;

  Numbering(ApplicationModel model, RecordStore store, LocalDate today) {
    this.model = model;
    this.store = store;
    this.today = today;
  }

  /**
   * The series of a record with these values; none when what it is counted by is empty, which the
   * check of required fields tells.
   */
  Optional<NumberSeries> series(ObjectType type, FieldType.Sequence sequence, Values values) {
    if (sequence.per().isEmpty()) {
      return Optional.of(series(sequence, ""));
    }
    Field per = type.field(sequence.per().getFirst());
    return values.find(per.name()).map(value -> series(sequence, code(per, value, sequence.per())));
  }

  private NumberSeries series(FieldType.Sequence sequence, String code) {
    Matcher zeros = ZEROS.matcher(sequence.format());
    if (!zeros.find()) {
      throw new IllegalArgumentException("Nothing is counted by " + sequence.format());
    }
    String before = sequence.format().substring(0, zeros.start());
    String after = sequence.format().substring(zeros.end());
    String period = period(sequence.restarts());
    return new NumberSeries(
        code.isEmpty() ? period : period + "_" + code,
        filled(before, code),
        zeros.group(1).length(),
        filled(after, code),
        sequence.gapless());
  }

  private String period(Restarts restarts) {
    return switch (restarts) {
      case NEVER -> "";
      case YEARLY -> part("uuuu");
      case MONTHLY -> part("uuuuMM");
    };
  }

  private String part(String pattern) {
    return today.format(DateTimeFormatter.ofPattern(pattern, Locale.ROOT));
  }

  private String filled(String format, String code) {
    return PLACE
        .matcher(format)
        .replaceAll(place ->
            Matcher.quoteReplacement(
                switch (place.group(1)) {
                  case "yyyy" -> part("uuuu");
                  case "mm" -> part("MM");
                  default -> code;
                }));
  }

  /** The code of a choice, or the word by which the other record is known. */
  private String code(Field field, Object value, List<String> path) {
    return switch (field.type()) {
      case FieldType.Choice choice -> code(choice, (String) value);
      case FieldType.Reference relation -> codeOf(relation, (Long) value, field, path.getLast());
      default -> value.toString();
    };
  }

  private String codeOf(FieldType.Reference relation, long id, Field field, String name) {
    ObjectType target = model.object(relation.object());
    Field code = target.field(name);
    return store
        .find(target, id)
        .flatMap(record -> record.values().find(name))
        .map(value -> code(code, value, List.of(name)))
        .orElseThrow(() ->
            new RefusedException(
                Refusal.Kind.INVALID, Message.of("number.no_code", field.title())));
  }

  private String code(FieldType.Choice type, String value) {
    Choices choices = Objects.requireNonNull(model.choices().get(type.choices()), type.choices());
    return Optional.ofNullable(choices.values().get(value)).map(Choices.Value::code).orElse(value);
  }
}
