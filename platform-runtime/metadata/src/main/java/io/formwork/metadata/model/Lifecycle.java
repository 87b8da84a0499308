package io.formwork.metadata.model;

import io.formwork.metadata.expression.Expression;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The states of an object and the transitions between them. The status changes by a transition and
 * in no other way.
 *
 * @param field the name of the field that holds the state; "status" when the definition names none
 * @param initial the state a new record begins in
 */
public record Lifecycle(
    String field, String initial, Map<String, State> states, Map<String, Transition> transitions) {

  public Lifecycle {
    states = Ordered.copyOf(states);
    transitions = Ordered.copyOf(transitions);
  }

  /**
   * A state.
   *
   * @param outcome what a final state means to reports: {@code solved}, {@code unsolved}, {@code
   *     cancelled}; empty for others
   * @param colour a name of the palette ({@code green}, {@code amber}, {@code red}, {@code blue},
   *     {@code violet}, {@code grey}), or empty
   * @param next what comes next, told to everybody who looks at a record in this state; may be
   *     empty
   */
  public record State(
      String name,
      Label title,
      StateKind kind,
      Optional<String> outcome,
      Optional<String> colour,
      Optional<Label> next) {}

  /**
   * A way from one state to another. It may be taken by who holds an open task that offers it, and
   * by the roles in {@code by}.
   *
   * @param from the states it leaves; {@code not_final} in a definition is resolved to all of them
   * @param require fields that must have a value when it is taken
   * @param ask fields that the person is asked for when taking it (written by whoever may take it)
   * @param by role to the condition under which that role may take it without a task
   * @param when the guard: a condition on the record
   * @param fourEyes who may not take it for what they have done with the record before
   * @param set fields that the definition writes when it is taken
   * @param formerly the names it had before, by which older processes and the journal know it
   * @param conditions of {@code by} and {@code when} in the words in which they were written, by
   *     {@code by.<role>} and {@code when}
   */
  public record Transition(
      String name,
      Label title,
      Set<String> from,
      String to,
      List<String> require,
      List<String> ask,
      Map<String, Optional<Expression>> by,
      Optional<Expression> when,
      Optional<FourEyes> fourEyes,
      Map<String, Expression> set,
      Set<String> formerly,
      Map<String, String> conditions) {

    private static final String WHEN = "when";

    public Transition {
      conditions = Ordered.copyOf(conditions);
      formerly = Ordered.copyOf(formerly);
      from = Ordered.copyOf(from);
      require = List.copyOf(require);
      ask = List.copyOf(ask);
      by = Ordered.copyOf(by);
      set = Ordered.copyOf(set);
    }

    /** Its guard as it was written; empty when there is none. */
    public String written() {
      return conditions.getOrDefault(WHEN, "");
    }

    /** The condition of the role as it was written; empty when there is none. */
    public String written(String role) {
      return by.getOrDefault(role, Optional.empty()).isEmpty()
          ? ""
          : conditions.getOrDefault("by." + role, "");
    }

    /** Whether it has the name, or had it. */
    public boolean isCalled(String word) {
      return name.equals(word) || formerly.contains(word);
    }
  }

  /**
   * Whose second pair of eyes a transition asks for: that of somebody who has not done any of this.
   *
   * @param created whether it is not for who created the record
   * @param took transitions, of which who took one last may not take it
   * @param changed fields, of which who changed one last may not take it
   */
  public record FourEyes(boolean created, Set<String> took, Set<String> changed) {

    public FourEyes {
      took = Ordered.copyOf(took);
      changed = Ordered.copyOf(changed);
    }
  }

  public State state(String name) {
    State state = states.get(name);
    if (state == null) {
      throw new IllegalArgumentException("No state " + name);
    }
    return state;
  }

  /** The transition that has the name, or had it. */
  public Transition transition(String name) {
    return find(name).orElseThrow(() -> new IllegalArgumentException("No transition " + name));
  }

  /** The transition that has the name, or had it, if there is one. */
  public Optional<Transition> find(String name) {
    return Optional.ofNullable(transitions.get(name))
        .or(() ->
            transitions.values().stream()
                .filter(transition -> transition.isCalled(name))
                .findFirst());
  }
}
