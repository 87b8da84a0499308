package io.formwork.rule;

import io.formwork.core.rule.CompiledRules;
import io.formwork.core.rule.RuleEngine;
import io.formwork.metadata.diagnostic.Diagnostic;
import java.util.List;
import java.util.function.Supplier;

/**
 * Rules of which it is known what the compiler says. They are compiled when they are to run, which
 * those of an application that stays as it is are not.
 */
final class KnownRules implements CompiledRules {

  private final List<Diagnostic> diagnostics;
  private final Supplier<CompiledRules> compiling;

  KnownRules(List<Diagnostic> diagnostics, Supplier<CompiledRules> compiling) {
    this.diagnostics = List.copyOf(diagnostics);
    this.compiling = compiling;
  }

  @Override
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  @Override
  public RuleEngine engine() {
    return compiling.get().engine();
  }
}
