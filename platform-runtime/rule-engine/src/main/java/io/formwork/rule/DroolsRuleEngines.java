package io.formwork.rule;

import io.formwork.core.entity.EntityTypes;
import io.formwork.core.rule.CompiledRules;
import io.formwork.core.rule.RuleEngines;
import io.formwork.metadata.model.ApplicationModel;
import java.time.Clock;

/**
 * Compiles the decision tables and DRL files of an application with Drools. What was opened before
 * goes on serving whatever becomes of a later attempt.
 */
public final class DroolsRuleEngines implements RuleEngines {

  private final Clock clock;

  public DroolsRuleEngines(Clock clock) {
    this.clock = clock;
  }

  @Override
  public CompiledRules compile(ApplicationModel model, EntityTypes types) {
    return Compilation.of(RuleSources.of(model, types), model.name(), types, clock);
  }
}
