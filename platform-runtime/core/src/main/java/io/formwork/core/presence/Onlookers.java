package io.formwork.core.presence;

import io.formwork.core.query.Named;
import java.time.Instant;
import java.util.List;

/**
 * Who else is at a record now, as one person may know.
 *
 * @param people those that the person may read, who replies first
 * @param others how many more there are
 */
public record Onlookers(List<Onlooker> people, int others) {

  public Onlookers {
    people = List.copyOf(people);
  }

  /** One of them, in all tabs together. */
  public record Onlooker(Named person, Mode mode, Instant since) {}

  public boolean isEmpty() {
    return people.isEmpty() && others == 0;
  }
}
