package io.formwork.core.rule;

/**
 * A rule could not be carried through: its code failed, or the rules set each other off without
 * end. The write that asked for it is undone.
 */
public final class RuleFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String rule;

  /**
   * Says which rule.
   *
   * @param rule its address, {@code rule.category_by_words}
   */
  public RuleFailedException(String rule, String reason, Throwable cause) {
    super(rule + ": " + reason, cause);
    this.rule = rule;
  }

  /** Says which rule, when nothing was thrown. */
  public RuleFailedException(String rule, String reason) {
    super(rule + ": " + reason);
    this.rule = rule;
  }

  /** The address of the rule. */
  public String rule() {
    return rule;
  }
}
