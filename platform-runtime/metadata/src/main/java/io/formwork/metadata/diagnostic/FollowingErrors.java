package io.formwork.metadata.diagnostic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What follows from other mistakes is not told beside them. Where something that bears names is
 * missing, every use of the names would seem wrong; and one name that was changed is noticed
 * wherever it is used, which is told of the first few places.
 */
final class FollowingErrors {

  /** Errors by which names are missing that stand somewhere, or stand there under another name. */
  private static final Set<String> GAPS =
      Set.of(
          "Not a name",
          "Wrong file name",
          "Unknown folder",
          "Unknown package",
          "Unknown mixin",
          "Unknown seed",
          "Missing drawing",
          "Missing binding");

  /** What is unknown whatever else is missing: words of the language, nodes of a drawing. */
  private static final Set<String> OF_THEMSELVES =
      Set.of(
          "Unknown key",
          "Unknown word",
          "Unknown kind",
          "Unknown type",
          "Unknown time zone",
          "Unknown node");

  private static final int MOST = 3;

  private FollowingErrors() {}

  private record Said(String summary, String detail) {}

  /** Without what follows from the rest. */
  static List<Diagnostic> leftOut(List<Diagnostic> diagnostics) {
    boolean gaps = diagnostics.stream().anyMatch(d -> d.isError() && GAPS.contains(d.summary()));
    return diagnostics.stream().filter(d -> !gaps || !mayFollow(d)).toList();
  }

  private static boolean mayFollow(Diagnostic diagnostic) {
    return diagnostic.isError()
        && diagnostic.summary().startsWith("Unknown ")
        && !GAPS.contains(diagnostic.summary())
        && !OF_THEMSELVES.contains(diagnostic.summary());
  }

  /** What is alike is told of the first few places; the last of them says how many more. */
  static List<Diagnostic> shortened(List<Diagnostic> diagnostics) {
    Map<Said, Integer> places = new HashMap<>();
    diagnostics.stream()
        .filter(Diagnostic::isError)
        .forEach(d -> places.merge(said(d), 1, Integer::sum));
    Map<Said, Integer> told = new HashMap<>();
    List<Diagnostic> shortened = new ArrayList<>();
    for (Diagnostic diagnostic : diagnostics) {
      int number = diagnostic.isError() ? told.merge(said(diagnostic), 1, Integer::sum) : 0;
      int more = places.getOrDefault(said(diagnostic), 0) - MOST;
      if (number == MOST && more > 0) {
        shortened.add(withMore(diagnostic, more));
      } else if (number <= MOST) {
        shortened.add(diagnostic);
      }
    }
    return shortened;
  }

  private static Said said(Diagnostic diagnostic) {
    return new Said(diagnostic.summary(), diagnostic.detail());
  }

  private static Diagnostic withMore(Diagnostic error, int more) {
    String places = more == 1 ? "in 1 more place" : "in %d more places".formatted(more);
    String detail = error.detail() + " The same is wrong " + places + ".";
    return Diagnostic.error(error.summary(), detail, error.span());
  }
}
