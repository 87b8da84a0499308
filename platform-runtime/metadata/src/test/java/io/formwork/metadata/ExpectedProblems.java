package io.formwork.metadata;

import io.formwork.metadata.diagnostic.Diagnostic;
import io.formwork.metadata.source.DefinitionSource;
import io.formwork.metadata.source.SourceFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the definitions say of themselves is wrong: {@code # ERROR: Unknown field} at the end of a
 * line.
 */
final class ExpectedProblems {

  private static final Pattern MARK = Pattern.compile("(?:#|<!--) ERROR: ([^#<]*?)\\s*(?=#|-->|$)");

  private ExpectedProblems() {}

  /** One line a problem: {@code file:line summary}, in order. */
  static List<String> of(DefinitionSource source) {
    List<String> expected = new ArrayList<>();
    for (SourceFile file : source.files()) {
      int number = 0;
      for (String line : file.text().lines().toList()) {
        number++;
        Matcher matcher = MARK.matcher(line);
        while (matcher.find()) {
          expected.add("%s:%d %s".formatted(file.path(), number, matcher.group(1)));
        }
      }
    }
    return expected.stream().sorted().toList();
  }

  /** What was found, in the same form. */
  static List<String> found(Collection<Diagnostic> diagnostics) {
    return diagnostics.stream()
        .filter(Diagnostic::isError)
        .map(d -> "%s:%d %s".formatted(d.span().file(), d.span().start().line(), d.summary()))
        .sorted()
        .toList();
  }
}
