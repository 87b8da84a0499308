package io.formwork.core.right;

import io.formwork.core.message.Message;
import io.formwork.core.policy.Ruling;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.Lifecycle;
import io.formwork.metadata.model.Role;
import java.util.List;

/**
 * The question whether somebody may do something, as the conditions that decide it. {@link Judge}
 * answers it; whoever explains goes through the same conditions and asks the same judge of each.
 */
public sealed interface Verdict {

  /** The policies grant it. */
  record Granted(Role.Action action, Ruling ruling) implements Verdict {}

  /** An open task of the person lends it. */
  record Lent(Loan loan) implements Verdict {}

  /** One of the person's roles may take the transition without a task. */
  record ByRole(Lifecycle.Transition transition) implements Verdict {}

  /** The guard of a transition lets pass. */
  record Guard(Lifecycle.Transition transition, Expression when) implements Verdict {}

  /** The person has done nothing with the record before that keeps the person from it. */
  record SecondPerson(Lifecycle.Transition transition, Lifecycle.FourEyes eyes)
      implements Verdict {}

  /** Something that is so or not, whoever asks: a state, a kind of field. */
  record Fact(boolean holds) implements Verdict {}

  /** What holds or is refused with a sentence. */
  record Demand(Verdict verdict, Message otherwise) implements Verdict {}

  /** Every one of them. */
  record All(List<Verdict> parts) implements Verdict {
    public All {
      parts = List.copyOf(parts);
    }
  }

  /** One of them at least. */
  record Any(List<Verdict> parts) implements Verdict {
    public Any {
      parts = List.copyOf(parts);
    }
  }

  /** What an open task lends while it is open. */
  sealed interface Loan {

    /** That the record is there. */
    record Sight() implements Loan {}

    /** That a field of its form is seen. */
    record Shown(String field) implements Loan {}

    /** That a field of its form is written. */
    record Written(String field) implements Loan {}

    /** That its outcome is taken. */
    record Offered(String transition) implements Loan {}
  }
}
