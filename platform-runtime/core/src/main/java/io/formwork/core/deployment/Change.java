package io.formwork.core.deployment;

/**
 * One difference between a model and what is deployed, as data before it is an action.
 *
 * @param address the thing: {@code support_desk.ticket.category}
 * @param summary one line for people
 */
public record Change(Action action, String address, String summary, Risk risk) {

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

  /** What it may do to data. */
  public enum Risk {
    NONE,
    REWRITES_DATA,
    LOSES_DATA
  }
}
