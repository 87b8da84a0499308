package io.formwork.core.deployment;

import java.util.Map;
import java.util.Optional;

/** Changes applications while they run. */
public interface Publication {

  /**
   * Checks what is proposed and says what it would do. Changes nothing.
   *
   * @throws io.formwork.core.message.RefusedException when he may not know, or there is no such
   *     application or release
   */
  Planned plan(Publisher by, Proposal proposal);

  /**
   * Checks, plans and makes a release of every application that changes, all in one transaction;
   * afterwards the new releases serve.
   *
   * @param plan the hash of the plan that was agreed on, to be refused when anything has moved
   *     since; without one whatever the plan is now
   * @param comment what is remembered with the releases; may be blank
   * @throws io.formwork.core.message.RefusedException when he may not, or there is no such
   *     application or release
   */
  Published publish(Publisher by, Proposal proposal, Optional<String> plan, String comment);

  /**
   * How many records hold each value of the choices, whoever may read them: what a plan would say
   * of giving it up.
   *
   * @throws io.formwork.core.message.RefusedException when he does not administer it
   */
  Map<String, Long> holders(Publisher by, String app, String choices);
}
