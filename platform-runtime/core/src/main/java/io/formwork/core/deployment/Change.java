package io.formwork.core.deployment;

import io.formwork.core.message.Message;
import io.formwork.core.message.Messages;
import io.formwork.core.store.ReleaseStore.Told;
import java.util.List;

/**
 * One difference between a model and what is deployed, as data before it is an action.
 *
 * @param address the thing: {@code support_desk.ticket.category}
 * @param summary one line for people
 * @param effects what becomes of the data, the people and the work that are there, and when it is
 *     refused the way out; one sentence each
 */
public record Change(
    Action action, String address, Message summary, Risk risk, List<Message> effects) {

  public Change {
    effects = List.copyOf(effects);
  }

  /** A change that touches nothing that is there. */
  public static Change of(Action action, String address, Message summary) {
    return new Change(action, address, summary, Risk.NONE, List.of());
  }

  /** As it is remembered: in every language that the platform speaks. */
  Told told() {
    return new Told(
        action.name(),
        address,
        risk.name(),
        Messages.label(summary),
        effects.stream().map(Messages::label).toList());
  }

  /** As it was said once. */
  public static Change of(Told told) {
    return new Change(
        Action.valueOf(told.action()),
        told.address(),
        new Message.Declared(told.summary()),
        Risk.valueOf(told.risk()),
        told.effects().stream().<Message>map(Message.Declared::new).toList());
  }

  /** What would be done. */
  public enum Action {
    ADD('+'),
    CHANGE('~'),
    REMOVE('-'),
    REPLACE('±');

    private final char sign;

    Action(char sign) {
      this.sign = sign;
    }

    public char sign() {
      return sign;
    }
  }

  /** What it may do to data, the worst last. */
  public enum Risk {
    NONE,
    /** Data is written anew and keeps its meaning. */
    REWRITES_DATA,
    /** Data would be gone that no definition gives up; refused. */
    LOSES_DATA,
    /** Records that are there break it, so it cannot be applied; refused. */
    BROKEN_BY_DATA;

    /** Whether a plan with such a change is refused. */
    public boolean refused() {
      return this == LOSES_DATA || this == BROKEN_BY_DATA;
    }
  }
}
