package io.formwork.rest.list;

import io.formwork.core.query.HistoryRequest;
import io.formwork.metadata.model.ObjectType;
import io.formwork.rest.problem.Sentence;
import io.formwork.rest.problem.Suggested;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** The parameters of a history: {@code after}, {@code size}, {@code field}, {@code person}. */
public final class HistoryParameters {

  private static final String AFTER = "after";
  private static final String SIZE = "size";
  private static final String FIELD = "field";
  private static final String PERSON = "person";
  private static final int USUAL = 50;
  private static final int MOST = 500;
  private static final int LARGEST = 999_999_999;

  private HistoryParameters() {}

  /** What is asked of the history of a record; complains of everything at once. */
  public static HistoryRequest read(ObjectType type, Map<String, List<String>> query) {
    Parameters given = new Parameters(query, Set.of(AFTER, SIZE, FIELD, PERSON));
    Optional<String> field = given.text(FIELD);
    field
        .filter(name -> !type.fields().containsKey(name))
        .ifPresent(name -> given.wrong(FIELD, unknown(type, name)));
    HistoryRequest request =
        new HistoryRequest(
            number(given, AFTER).map(OptionalLong::of).orElseGet(OptionalLong::empty),
            field,
            number(given, PERSON),
            given.number(SIZE, USUAL, 1, MOST));
    given.settle();
    return request;
  }

  private static Sentence unknown(ObjectType type, String name) {
    return Sentence.of(
        "field.unknown", type.name(), name, Suggested.of(name, type.fields().keySet()));
  }

  private static Optional<Long> number(Parameters given, String name) {
    return given.text(name).map(text -> (long) given.number(name, 1, 1, LARGEST));
  }
}
