package io.formwork.metadata.format;

import io.formwork.metadata.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Moves the entries of a block mapping, whole lines with the comments that belong to them: those
 * right above it, and below it those that are indented deeper or that a blank line cuts off from
 * what follows.
 */
final class BlockOrder {

  private final Lines lines;

  BlockOrder(Lines lines) {
    this.lines = lines;
  }

  /**
   * The lines of one entry.
   *
   * @param lead the first line that belongs to it, a blank one, a comment or its own
   * @param key the line of its key
   * @param until the first line that no longer belongs to it
   */
  private record Block(YamlNode.Entry entry, int lead, int key, int until) {}

  Optional<Edit> edit(List<YamlNode.Entry> written, List<YamlNode.Entry> ordered) {
    int column = written.getFirst().key().span().start().column() - 1;
    String prefix = lines.text(line(written.getFirst())).substring(0, column);
    if (!prefix.chars().allMatch(c -> c == ' ' || c == '-')) {
      return Optional.empty();
    }
    List<Block> before = blocks(written, column, prefix.contains("-"));
    List<Block> after =
        before.stream()
            .sorted(Comparator.comparingInt(block -> ordered.indexOf(block.entry())))
            .toList();
    return Optional.of(
        new Edit(
            lines.start(before.getFirst().lead()),
            lines.start(before.getLast().until()),
            text(before, after, prefix)));
  }

  /** Blank lines between stay between: the first has none, and leaves its own to the former. */
  private String text(List<Block> before, List<Block> after, String prefix) {
    Block first = after.getFirst();
    StringBuilder text = new StringBuilder();
    int dash = prefix.indexOf('-');
    text.append(dash < 0 ? comments(first) : indented(comments(first), dash));
    text.append(prefix).append(content(first, prefix.length()));
    for (Block block : after.subList(1, after.size())) {
      boolean former = block.equals(before.getFirst());
      text.append(blankLines(blanks(former ? first : block))).append(comments(block));
      text.append(" ".repeat(prefix.length())).append(content(block, prefix.length()));
    }
    return text.toString();
  }

  private String comments(Block block) {
    return lines.text(block.lead() + blanks(block), block.key());
  }

  private String content(Block block, int column) {
    return lines.text(block.key(), block.until()).substring(column);
  }

  private List<Block> blocks(List<YamlNode.Entry> written, int indentation, boolean item) {
    List<Integer> leads = new ArrayList<>();
    for (YamlNode.Entry entry : written) {
      boolean first = leads.isEmpty();
      leads.add(first && item ? line(entry) : lead(entry, indentation, first));
    }
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < written.size(); i++) {
      YamlNode.Entry entry = written.get(i);
      int until = i + 1 < written.size() ? leads.get(i + 1) : end(entry, indentation);
      blocks.add(new Block(entry, leads.get(i), line(entry), until));
    }
    return blocks;
  }

  /** The first of the blank lines and comments that lead to the entry. */
  private int lead(YamlNode.Entry entry, int indentation, boolean first) {
    int lead = line(entry);
    while (lead > 1 && leads(lead - 1, indentation)) {
      lead--;
    }
    return first ? afterBlank(lead, line(entry)) : behindWhatIsAbove(lead, line(entry));
  }

  private boolean leads(int line, int indentation) {
    return lines.isBlank(line) || (lines.isComment(line) && lines.indentation(line) <= indentation);
  }

  /** Blank lines before the first entry are not its own. */
  private int afterBlank(int lead, int key) {
    int line = key;
    while (line > lead && !lines.isBlank(line - 1)) {
      line--;
    }
    return line;
  }

  /** Comments that touch what is above, and not the entry, belong to what is above. */
  private int behindWhatIsAbove(int lead, int key) {
    int line = lead;
    while (line < key && lines.isComment(line)) {
      line++;
    }
    return line < key ? line : lead;
  }

  /**
   * Behind the last line with something in it, and the comments below that are indented as much.
   */
  private int end(YamlNode.Entry entry, int indentation) {
    int line = lastLine(entry.value(), line(entry)) + 1;
    while (line <= lines.count()
        && lines.isComment(line)
        && lines.indentation(line) >= indentation
        && indentation > 0) {
      line++;
    }
    return line;
  }

  private int lastLine(YamlNode node, int atLeast) {
    return switch (node) {
      case YamlNode.Scalar scalar -> lastLine(scalar, atLeast);
      case YamlNode.Sequence sequence ->
          sequence.items().isEmpty()
              ? flowEnd(node, atLeast)
              : Math.max(flowEnd(node, atLeast), lastLine(sequence.items().getLast(), atLeast));
      case YamlNode.Mapping mapping -> {
        if (mapping.list().isEmpty()) {
          yield flowEnd(node, atLeast);
        }
        YamlNode.Entry last = mapping.list().getLast();
        yield Math.max(flowEnd(node, atLeast), lastLine(last.value(), line(last)));
      }
    };
  }

  private int lastLine(YamlNode.Scalar scalar, int atLeast) {
    int end = scalar.span().end().line() - (scalar.span().end().column() == 1 ? 1 : 0);
    int last = Math.max(atLeast, end);
    while (last > atLeast && lines.isBlank(last)) {
      last--;
    }
    return last;
  }

  /** The line of a closing bracket; a block has none, its mark stands before what follows. */
  private int flowEnd(YamlNode node, int atLeast) {
    int offset = lines.offset(node.span().end());
    char before = offset == 0 ? ' ' : lines.characterBefore(offset);
    boolean closed = before == '}' || before == ']';
    return closed ? Math.max(atLeast, node.span().end().line()) : atLeast;
  }

  private int blanks(Block block) {
    int blanks = 0;
    while (block.lead() + blanks < block.key() && lines.isBlank(block.lead() + blanks)) {
      blanks++;
    }
    return blanks;
  }

  private String blankLines(int count) {
    return (lines.text(1).endsWith("\r\n") ? "\r\n" : "\n").repeat(count);
  }

  private static String indented(String comments, int indentation) {
    StringBuilder moved = new StringBuilder();
    comments
        .lines()
        .forEach(
            line -> moved.append(" ".repeat(indentation)).append(line.stripLeading()).append('\n'));
    return moved.toString();
  }

  private static int line(YamlNode.Entry entry) {
    return entry.key().span().start().line();
  }
}
