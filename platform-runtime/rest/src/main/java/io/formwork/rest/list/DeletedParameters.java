package io.formwork.rest.list;

import io.formwork.core.command.RestoreService.Request;
import io.formwork.core.store.DeletedRecords.Place;
import io.formwork.metadata.model.ObjectType;
import io.formwork.rest.problem.Sentence;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parameters of a list of deleted records. */
public final class DeletedParameters {

  private static final String AFTER = "after";
  private static final String SIZE = "size";
  private static final String SEARCH = "search";
  private static final String PERSON = "person";
  private static final int USUAL = 50;
  private static final int MOST = 500;
  private static final int LARGEST = 999_999_999;
  private static final Pattern PLACE = Pattern.compile("([^_]{1,40})_(\\d{1,18})");

  private DeletedParameters() {}

  /** What is asked for; complains of everything at once. */
  public static Request read(ObjectType type, Map<String, List<String>> query) {
    Parameters given = new Parameters(query, Set.of(AFTER, SIZE, SEARCH, PERSON));
    Request request =
        new Request(
            type.name(),
            given.text(SEARCH),
            given.text(PERSON).map(text -> (long) given.number(PERSON, 1, 1, LARGEST)),
            after(given),
            given.number(SIZE, USUAL, 1, MOST));
    given.settle();
    return request;
  }

  private static Optional<Place> after(Parameters given) {
    Optional<String> text = given.text(AFTER);
    Optional<Place> place = text.flatMap(DeletedParameters::place);
    if (text.isPresent() && place.isEmpty()) {
      given.wrong(AFTER, Sentence.of("parameter.not_a_place", AFTER));
    }
    return place;
  }

  private static Optional<Place> place(String text) {
    Matcher place = PLACE.matcher(text);
    try {
      return place.matches()
          ? Optional.of(new Place(Instant.parse(place.group(1)), Long.parseLong(place.group(2))))
          : Optional.empty();
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
