package io.formwork.rest.problem;

import io.formwork.metadata.diagnostic.Position;
import java.util.Optional;

/** One thing that is wrong, and where in the request it stands. */
public record Fault(Place place, Sentence sentence) {

  /** Where in a request something stands. */
  public sealed interface Place {

    /** The request as a whole. */
    record Request() implements Place {}

    /** A member of the body, as a JSON pointer: {@code /fields/subject}. */
    record Member(String pointer) implements Place {}

    /** A line and column of the body, because no member can be named. */
    record Body(Position position) implements Place {}

    /** A parameter of the query; the position counts within its value. */
    record Parameter(String name, Optional<Position> position) implements Place {}

    record Header(String name) implements Place {}
  }

  public static Fault of(Sentence sentence) {
    return new Fault(new Place.Request(), sentence);
  }

  public static Fault member(String pointer, Sentence sentence) {
    return new Fault(new Place.Member(pointer), sentence);
  }

  public static Fault parameter(String name, Sentence sentence) {
    return new Fault(new Place.Parameter(name, Optional.empty()), sentence);
  }

  public static Fault header(String name, Sentence sentence) {
    return new Fault(new Place.Header(name), sentence);
  }
}
