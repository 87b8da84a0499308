package io.formwork.metadata.diagnostic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Collects what is wrong, so that everything can be told at once; the same thing is told once.
 * Notes of what was understood are collected beside it, for editors and for the reference.
 */
public final class Problems implements Consumer<Diagnostic> {

  private static final Comparator<Diagnostic> BY_PLACE =
      Comparator.comparing((Diagnostic d) -> d.span().file())
          .thenComparing(d -> d.span().start().line())
          .thenComparing(d -> d.span().start().column());

  private final Set<Diagnostic> found = new LinkedHashSet<>();
  private final List<Note> notes = new ArrayList<>();

  @Override
  public void accept(Diagnostic diagnostic) {
    found.add(diagnostic);
  }

  public void addAll(Collection<Diagnostic> diagnostics) {
    found.addAll(diagnostics);
  }

  public void note(Note note) {
    notes.add(note);
  }

  /** Everything that was understood, in the order of reading. */
  public List<Note> notes() {
    return List.copyOf(notes);
  }

  public void error(String summary, String detail, Span span) {
    accept(Diagnostic.error(summary, detail, span));
  }

  public void warning(String summary, String detail, Span span) {
    accept(Diagnostic.warning(summary, detail, span));
  }

  public boolean hasErrors() {
    return found.stream().anyMatch(Diagnostic::isError);
  }

  /** Everything that was told, by file and line. */
  public List<Diagnostic> sorted() {
    return found.stream().sorted(BY_PLACE).toList();
  }

  /**
   * The same without what only follows from other mistakes; what is wrong alike in many places is
   * told of a few.
   */
  public List<Diagnostic> roots() {
    return FollowingErrors.shortened(everyPlace());
  }

  /** The same with every place, for editors, which mark them all. */
  public List<Diagnostic> everyPlace() {
    return FollowingErrors.leftOut(sorted());
  }
}
