package io.formwork.core.transfer;

import io.formwork.core.actor.Actor;
import io.formwork.core.message.Message;
import io.formwork.core.query.Filter;
import io.formwork.core.query.ListRequest;
import io.formwork.core.query.Named;
import io.formwork.core.query.Query;
import io.formwork.core.query.Row;
import io.formwork.core.value.Parsed;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldPath;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.ObjectType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.stream.Stream;

/**
 * Finds records by what people call them: a value that no two of them share, such as a number or a
 * login, or else their name. Only records that the person may choose are found. What was found is
 * remembered for the length of one file.
 */
final class RecordNames {

  private static final int LOOKED_AT = 200;

  private final ApplicationModel model;
  private final Query query;
  private final Actor actor;
  private final String object;
  private final LongPredicate made;
  private final Map<List<String>, Parsed> known = new HashMap<>();

  /**
   * @param object whose relations lead to the records
   * @param made whether a record of that object came from the file itself: those are not found, or
   *     a trial, which keeps none of them, would say something else
   */
  RecordNames(ApplicationModel model, Query query, Actor actor, String object, LongPredicate made) {
    this.model = model;
    this.query = query;
    this.actor = actor;
    this.object = object;
    this.made = made;
  }

  Parsed find(String target, Field relation, String text) {
    List<String> key = List.of(relation.name(), Words.plain(text));
    Parsed remembered = known.get(key);
    if (remembered != null) {
      return remembered;
    }
    Parsed found = look(model.object(target), relation, text);
    known.put(key, found);
    return found;
  }

  private Parsed look(ObjectType target, Field relation, String text) {
    List<Long> ids = keys(target).flatMap(field -> by(target, field, text)).distinct().toList();
    if (ids.isEmpty()) {
      ids = named(relation, text, text);
    }
    if (ids.isEmpty()) {
      ids = named(relation, withoutYo(text), text);
    }
    if (target.name().equals(object)) {
      ids = ids.stream().filter(id -> !made.test(id)).toList();
    }
    return switch (ids.size()) {
      case 0 -> new Parsed.Wrong(Message.of("import.no_record", relation.title(), text));
      case 1 -> new Parsed.Value(ids.getFirst());
      default -> new Parsed.Wrong(Message.of("import.several_records", relation.title(), text));
    };
  }

  private List<Long> named(Field relation, String searched, String text) {
    return query
        .candidates(
            actor, object, relation.name(), Optional.empty(), Optional.of(searched), LOOKED_AT)
        .stream()
        .filter(named -> Words.same(named.name(), text))
        .map(Named::id)
        .toList();
  }

  /** The longest part in which nothing may be written in two ways. */
  private static String withoutYo(String text) {
    return Arrays.stream(text.split("[её\\s]", 0))
        .max(Comparator.comparingInt(String::length))
        .filter(part -> !part.isEmpty())
        .orElse(text);
  }

  private static Stream<Field> keys(ObjectType target) {
    return target.fields().values().stream()
        .filter(field -> ColumnMatching.tellsApart(target, field))
        .filter(field ->
            field.type() instanceof FieldType.Sequence || field.type() instanceof FieldType.Text);
  }

  private Stream<Long> by(ObjectType target, Field field, String text) {
    FieldPath path = new FieldPath(List.of(field));
    ListRequest request =
        new ListRequest(
            target.name(),
            List.of(path),
            Optional.empty(),
            List.of(new Filter.OneOf(path, List.of(text))),
            List.of(),
            Optional.empty(),
            0,
            2);
    return query.list(actor, request).rows().stream().map(Row::id);
  }
}
