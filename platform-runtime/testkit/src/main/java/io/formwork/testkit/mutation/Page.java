package io.formwork.testkit.mutation;

import io.formwork.metadata.diagnostic.Position;
import io.formwork.metadata.diagnostic.Span;
import io.formwork.metadata.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The text of a file, cut and mended by the places of its parts. */
final class Page {

  private final SourceFile file;
  private final String text;
  private final List<String> lines;
  private final List<Integer> starts = new ArrayList<>();

  Page(SourceFile file) {
    this.file = file;
    this.text = file.text();
    this.lines = text.lines().toList();
    int start = 0;
    while (start >= 0 && start <= text.length()) {
      starts.add(start);
      int newline = text.indexOf('\n', start);
      start = newline < 0 ? -1 : newline + 1;
    }
  }

  SourceFile file() {
    return file;
  }

  String text() {
    return text;
  }

  String path() {
    return file.path();
  }

  List<String> lines() {
    return lines;
  }

  String line(int number) {
    return lines.get(number - 1);
  }

  /** Where a place stands among the characters of the text. */
  int offset(Position position) {
    return text.offsetByCodePoints(starts.get(position.line() - 1), position.column() - 1);
  }

  /** The line of a character. */
  int lineOf(int offset) {
    int found = Collections.binarySearch(starts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  String at(Span span) {
    return text.substring(offset(span.start()), offset(span.end()));
  }

  Change with(Span span, String replacement) {
    return with(offset(span.start()), offset(span.end()), replacement);
  }

  Change with(int from, int to, String replacement) {
    return () -> file(text.substring(0, from) + replacement + text.substring(to));
  }

  Change withText(String other) {
    return () -> file(other);
  }

  private SourceFile file(String other) {
    return new SourceFile(file.path(), other.getBytes(StandardCharsets.UTF_8));
  }

  Change withBytes(byte[] bytes) {
    return () -> new SourceFile(file.path(), bytes);
  }
}
