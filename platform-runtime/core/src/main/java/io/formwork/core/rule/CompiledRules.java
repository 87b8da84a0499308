package io.formwork.core.rule;

import io.formwork.metadata.diagnostic.Diagnostic;
import java.util.List;

/** The rules of an application, compiled once: to be checked, and then to be run. */
public interface CompiledRules {

  /** What the compiler has to say; rules with an error among it cannot be run. */
  List<Diagnostic> diagnostics();

  /**
   * An engine that runs them.
   *
   * @throws IllegalStateException when they do not compile
   */
  RuleEngine engine();
}
