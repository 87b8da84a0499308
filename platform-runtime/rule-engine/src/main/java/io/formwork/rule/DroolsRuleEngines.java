package io.formwork.rule;

import io.formwork.core.entity.EntityTypes;
import io.formwork.core.rule.RuleEngine;
import io.formwork.core.rule.RuleEngines;
import io.formwork.metadata.diagnostic.Diagnostic;
import io.formwork.metadata.model.ApplicationModel;
import java.time.Clock;
import java.util.List;

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
  public List<Diagnostic> check(ApplicationModel model, EntityTypes types) {
    return compile(model, types).diagnostics();
  }

  @Override
  public RuleEngine open(ApplicationModel model, EntityTypes types) {
    Compilation compilation = compile(model, types);
    return compilation
        .rules()
        .<RuleEngine>map(
            rules -> new DroolsRuleEngine(rules, compilation.sources().addresses(), types, clock))
        .orElseThrow(() ->
            new IllegalArgumentException("Rules were not checked: " + compilation.diagnostics()));
  }

  private static Compilation compile(ApplicationModel model, EntityTypes types) {
    return Compilation.of(RuleSources.of(model, types), model.name(), types.classLoader());
  }
}
