package io.formwork.rest.list;

import io.formwork.core.outbox.Delivery.State;
import io.formwork.rest.problem.Sentence;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** The parameters of a webhook's deliveries: {@code state}, {@code after}, {@code size}. */
public final class DeliveryParameters {

  private static final String STATE = "state";
  private static final String AFTER = "after";
  private static final String SIZE = "size";
  private static final int USUAL = 50;
  private static final int MOST = 500;
  private static final int LARGEST = 999_999_999;

  private DeliveryParameters() {}

  /**
   * What is asked of the deliveries.
   *
   * @param after only those with a lower number
   */
  public record Asked(Optional<State> state, OptionalLong after, int size) {}

  /** Reads them; complains of everything at once. */
  public static Asked read(Map<String, List<String>> query) {
    Parameters given = new Parameters(query, Set.of(STATE, AFTER, SIZE));
    List<String> words = Arrays.stream(State.values()).map(State::word).toList();
    Optional<String> state = given.text(STATE);
    state
        .filter(word -> !words.contains(word))
        .ifPresent(
            word -> given.wrong(STATE, Sentence.of("delivery.state", String.join(", ", words))));
    OptionalLong after =
        given.text(AFTER).isPresent()
            ? OptionalLong.of(given.number(AFTER, 1, 1, LARGEST))
            : OptionalLong.empty();
    int size = given.number(SIZE, USUAL, 1, MOST);
    given.settle();
    return new Asked(
        state.flatMap(word ->
            Arrays.stream(State.values()).filter(one -> one.word().equals(word)).findFirst()),
        after,
        size);
  }
}
