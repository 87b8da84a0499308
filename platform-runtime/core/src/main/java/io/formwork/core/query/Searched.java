package io.formwork.core.query;

import io.formwork.core.actor.Actor;
import io.formwork.core.policy.Policies;
import io.formwork.core.policy.Predicates;
import io.formwork.core.store.RecordSearch.Weighed;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.expression.Expression.Call;
import io.formwork.metadata.expression.Expression.Constant;
import io.formwork.metadata.expression.Expression.Function;
import io.formwork.metadata.expression.Expression.Path;
import io.formwork.metadata.expression.Expression.Root;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Role.Action;
import io.formwork.metadata.value.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The texts of an object that a person's search looks into. Beside each word stands whether the
 * field may be read on that record, so that an index finds the word and the right is judged of what
 * was found; a word in a field that may not be read is not found.
 */
record Searched(Policies policies, Actor actor, ObjectType type) {

  private static final int SHORTEST_PART = 3;

  /** Whether there is anything in the object that a search could look into. */
  static boolean in(ObjectType type) {
    return type.fields().values().stream().anyMatch(Field::found);
  }

  /** Each of the words in any of the fields, the last one also as a beginning. */
  Expression words(List<String> words) {
    List<Expression> all = new ArrayList<>();
    for (int index = 0; index < words.size(); index++) {
      boolean last = index == words.size() - 1;
      Function has = last ? Function.HAS_BEGINNING : Function.HAS_WORD;
      all.add(anywhere(fields(), has, words.get(index)));
    }
    return Predicates.all(all);
  }

  /** Something written like each of the words, in short texts. */
  Expression likenesses(List<String> words) {
    List<Field> shortTexts =
        fields().stream().filter(field -> !(field.type() instanceof FieldType.RichText)).toList();
    return Predicates.all(
        words.stream().map(word -> anywhere(shortTexts, Function.HAS_LIKENESS, word)).toList());
  }

  /** A number as people quote it. */
  Expression number(String typed) {
    String number = typed.strip().toUpperCase(Locale.ROOT);
    return numbers(field ->
        new Expression.Compare(Expression.Operator.EQUAL, path(field), new Constant(number)));
  }

  /** A part of a number, which has a digit. */
  Expression partOfNumber(String typed) {
    String part = typed.strip().toLowerCase(Locale.ROOT);
    if (part.length() < SHORTEST_PART || part.chars().noneMatch(Character::isDigit)) {
      return Predicates.NEVER;
    }
    return numbers(field ->
        new Call(
            Function.CONTAINS,
            List.of(new Call(Function.LOWER, List.of(path(field))), new Constant(part))));
  }

  /** The very tag, on whichever records it is seen. */
  Expression tagged(String typed) {
    return Predicates.any(
        Tags.read(typed).stream()
            .flatMap(tag ->
                type.fields().values().stream()
                    .filter(field -> field.type() instanceof FieldType.Tags)
                    .map(field ->
                        readable(field, new Expression.In(new Constant(tag), path(field)))))
            .toList());
  }

  private Expression numbers(java.util.function.Function<Field, Expression> condition) {
    return Predicates.any(
        type.fields().values().stream()
            .filter(field -> field.type() instanceof FieldType.Sequence)
            .map(field -> readable(field, condition.apply(field)))
            .toList());
  }

  /** What a rank is made of: the texts, empty where they may not be read. */
  List<Weighed> weighed() {
    return fields().stream()
        .map(field ->
            new Weighed(
                Policies.whereHolds(
                    beyond(field, Action.SEARCH), policies.masked(actor, type, path(field))),
                field.search() == Field.Search.HIGH))
        .toList();
  }

  boolean isEmpty() {
    return fields().isEmpty();
  }

  private List<Field> fields() {
    return type.fields().values().stream().filter(Field::searchable).toList();
  }

  private Expression anywhere(List<Field> fields, Function has, String word) {
    return Predicates.any(
        fields.stream()
            .map(field -> readable(field, new Call(has, List.of(path(field), new Constant(word)))))
            .toList());
  }

  private Expression readable(Field field, Expression condition) {
    Expression granted = Predicates.and(beyond(field, Action.READ), beyond(field, Action.SEARCH));
    return Predicates.and(granted, condition);
  }

  /** What holds of all rows that are found need not be asked of each of their fields again. */
  private Expression beyond(Field field, Action action) {
    Expression granted = policies.field(actor, type, field, action);
    return granted.equals(policies.rows(actor, type, action)) ? Predicates.ALWAYS : granted;
  }

  private static Path path(Field field) {
    return new Path(Root.RECORD, List.of(field));
  }
}
