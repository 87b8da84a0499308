package io.formwork.rule;

import io.formwork.core.entity.EntityTypes;
import io.formwork.core.rule.CompiledRules;
import io.formwork.core.rule.RuleEngines;
import io.formwork.metadata.diagnostic.Diagnostic;
import io.formwork.metadata.model.ApplicationModel;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Compiles the decision tables and DRL files of an application with Drools. What was opened before
 * goes on serving whatever becomes of a later attempt.
 */
public final class DroolsRuleEngines implements RuleEngines {

  private final Clock clock;
  private final Map<String, Verdict> verdicts = new ConcurrentHashMap<>();

  public DroolsRuleEngines(Clock clock) {
    this.clock = clock;
  }

  @Override
  public CompiledRules compile(ApplicationModel model, EntityTypes types) {
    RuleSources sources = RuleSources.of(model, types);
    RuleInputs inputs = RuleInputs.of(sources, types);
    Verdict last = verdicts.get(model.name());
    if (last != null && last.inputs().equals(inputs)) {
      return new KnownRules(
          last.diagnostics(), () -> Compilation.of(sources, model.name(), types, clock));
    }
    Compilation compiled = Compilation.of(sources, model.name(), types, clock);
    verdicts.put(model.name(), new Verdict(inputs, compiled.diagnostics()));
    return compiled;
  }

  /** What the compiler has said last of an application's rules. */
  private record Verdict(RuleInputs inputs, List<Diagnostic> diagnostics) {}
}
