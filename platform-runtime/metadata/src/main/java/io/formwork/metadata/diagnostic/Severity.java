package io.formwork.metadata.diagnostic;

/** How much a {@link Diagnostic} weighs: an error refuses the definitions, a warning does not. */
public enum Severity {
  ERROR,
  WARNING
}
