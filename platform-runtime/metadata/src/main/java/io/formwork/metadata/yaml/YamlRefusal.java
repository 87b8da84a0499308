package io.formwork.metadata.yaml;

import io.formwork.metadata.diagnostic.Diagnostic;

/**
 * Ends the reading of a file at something that makes the rest meaningless. It never leaves this
 * package.
 */
final class YamlRefusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Diagnostic diagnostic;

  YamlRefusal(Diagnostic diagnostic) {
    super(diagnostic.summary(), null, false, false);
    this.diagnostic = diagnostic;
  }

  Diagnostic diagnostic() {
    return diagnostic;
  }
}
