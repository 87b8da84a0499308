package io.formwork.metadata;

import io.formwork.metadata.diagnostic.Diagnostic;
import io.formwork.metadata.diagnostic.Severity;
import io.formwork.metadata.source.DefinitionSource;
import io.formwork.metadata.source.SourceFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the definitions say of themselves is wrong: {@code # ERROR: Unknown field} or {@code #
 * WARNING: Never used} at the end of a line.
 */
final class ExpectedProblems {

  private static final Pattern MARK =
      Pattern.compile("(?:#|<!--) (ERROR|WARNING): ([^#<]*?)\\s*(?=#|-->|$)");

  private ExpectedProblems() {}

  /** One line a problem: {@code file:line summary}, in order. */
  static List<String> of(DefinitionSource source, Severity severity) {
    List<String> expected = new ArrayList<>();
    for (SourceFile file : source.files()) {
      int number = 0;
      for (String line : file.text().lines().toList()) {
        number++;
        Matcher matcher = MARK.matcher(line);
        while (matcher.find()) {
          if (matcher.group(1).equals(severity.name())) {
            expected.add("%s:%d %s".formatted(file.path(), number, matcher.group(2)));
          }
        }
      }
    }
    return expected.stream().sorted().toList();
  }

  /** What was found, in the same form. */
  static List<String> found(Collection<Diagnostic> diagnostics, Severity severity) {
    return diagnostics.stream()
        .filter(d -> d.severity() == severity)
        .map(d -> "%s:%d %s".formatted(d.span().file(), d.span().start().line(), d.summary()))
        .sorted()
        .toList();
  }
}
