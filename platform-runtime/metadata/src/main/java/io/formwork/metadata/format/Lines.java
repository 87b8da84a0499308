package io.formwork.metadata.format;

import io.formwork.metadata.diagnostic.Position;
import io.formwork.metadata.yaml.YamlNode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** A text by its lines, numbered from 1 as positions are; each has its line end. */
final class Lines {

  private final String text;
  private final List<Integer> starts = new ArrayList<>();
  private final BitSet opaque = new BitSet();

  /**
   * @param text ends with a line end
   */
  Lines(String text, YamlNode root) {
    this.text = text;
    starts.add(0);
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
      starts.add(end + 1);
    }
    hide(root);
  }

  /** Lines inside of a value are no comments, whatever they look like. */
  private void hide(YamlNode node) {
    switch (node) {
      case YamlNode.Scalar scalar -> {
        int last = scalar.span().end().line() - (scalar.span().end().column() == 1 ? 1 : 0);
        int from = scalar.span().start().line();
        while (last > from && text(last).isBlank() && !keepsBlankLines(from)) {
          last--;
        }
        opaque.set(from, Math.max(from, last) + 1);
      }
      case YamlNode.Sequence sequence -> sequence.items().forEach(this::hide);
      case YamlNode.Mapping mapping ->
          mapping
              .list()
              .forEach(entry -> {
                opaque.set(entry.key().span().start().line());
                hide(entry.value());
              });
    }
  }

  private boolean keepsBlankLines(int firstOfBlock) {
    String header = text(Math.max(1, firstOfBlock - 1)) + text(firstOfBlock);
    return header.contains("|+") || header.contains(">+");
  }

  /** How many lines there are. */
  int count() {
    return starts.size() - 1;
  }

  String text(int line) {
    return line > count() ? "" : text.substring(start(line), start(line + 1));
  }

  /** The lines from the first until, but not including, the last. */
  String text(int from, int until) {
    return text.substring(start(from), start(until));
  }

  /** Where the line begins, in characters. */
  int start(int line) {
    return starts.get(Math.min(line, starts.size()) - 1);
  }

  int offset(Position position) {
    String line = text(position.line());
    int codePoints = Math.min(position.column() - 1, line.codePointCount(0, line.length()));
    return start(position.line()) + line.offsetByCodePoints(0, codePoints);
  }

  char characterBefore(int offset) {
    return text.charAt(offset - 1);
  }

  boolean isBlank(int line) {
    return !opaque.get(line) && text(line).isBlank();
  }

  boolean isComment(int line) {
    return !opaque.get(line) && text(line).stripLeading().startsWith("#");
  }

  /** How many blanks the line begins with. */
  int indentation(int line) {
    String whole = text(line);
    return whole.length() - whole.stripLeading().length();
  }
}
