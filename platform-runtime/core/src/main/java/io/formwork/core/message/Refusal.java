package io.formwork.core.message;

import java.util.List;
import java.util.Optional;

/**
 * Why a command was not done. Nothing of it was kept.
 *
 * @param problems each with the field it belongs to, when it belongs to one; at least one
 * @param overtaken what others have saved meanwhile, where that is the reason
 */
public record Refusal(Kind kind, List<Problem> problems, Optional<Overtaken> overtaken) {

  public Refusal {
    problems = List.copyOf(problems);
  }

  public Refusal(Kind kind, List<Problem> problems) {
    this(kind, problems, Optional.empty());
  }

  /** One reason. */
  public record Problem(Optional<String> field, Message message) {}

  /** What kind of refusal it is; REST makes a status of it. */
  public enum Kind {
    /** There is no such thing, or the person may not know of it. */
    NOT_FOUND,
    /** The person may see it but not do this. */
    FORBIDDEN,
    /** What was given is wrong. */
    INVALID,
    /** What was given is larger than it may be. */
    TOO_LARGE,
    /** Somebody else was faster. */
    CONFLICT,
    /** Somebody else is at it, and was not done in the time that one waits for him. */
    BUSY
  }

  public static Refusal of(Kind kind, Message message) {
    return new Refusal(kind, List.of(new Problem(Optional.empty(), message)));
  }
}
