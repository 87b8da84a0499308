package io.formwork.launcher.check;

import io.formwork.assembly.CheckedDefinitions;
import io.formwork.metadata.diagnostic.Diagnostic;
import io.formwork.metadata.diagnostic.Severity;
import java.util.List;

/** What came of checking definitions, in words. */
record Report(CheckedDefinitions definitions) {

  /** Every diagnostic, and a last line that counts them. */
  String text() {
    boolean silent = found().isEmpty();
    return definitions.report() + (silent ? "" : "\n") + summary() + "\n";
  }

  private String summary() {
    String read = "Checked %s".formatted(counted(definitions.files().size(), "file"));
    if (found().isEmpty()) {
      return read + ": nothing is wrong.";
    }
    return "%s: %s, %s."
        .formatted(
            read,
            counted(count(Severity.ERROR), "error"),
            counted(count(Severity.WARNING), "warning"));
  }

  private List<Diagnostic> found() {
    return definitions.result().diagnostics();
  }

  private long count(Severity severity) {
    return found().stream().filter(d -> d.severity() == severity).count();
  }

  private static String counted(long number, String what) {
    return number == 1 ? "1 " + what : "%d %ss".formatted(number, what);
  }
}
