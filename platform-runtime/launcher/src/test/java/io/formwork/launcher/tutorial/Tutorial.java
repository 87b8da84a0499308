package io.formwork.launcher.tutorial;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The steps of a tutorial. What stands in a fence is told by the sentence that ends above it, and
 * every fence is a step: one that nobody understands fails the test.
 */
final class Tutorial {

  private static final String FENCE = "```";
  private static final Pattern WHOLE = Pattern.compile("`(equipment/[^` ]+)`$");
  private static final Pattern EDIT =
      Pattern.compile("In `(equipment/[^` ]+)`, (below|instead of|delete) `([^`]+)`$");
  private static final Pattern END = Pattern.compile("At the end of `(equipment/[^` ]+)`$");

  private final List<String> lines;
  private final List<Step> steps = new ArrayList<>();
  private String sentence = "";

  private Tutorial(List<String> lines) {
    this.lines = lines;
  }

  static List<Step> steps(List<String> lines) {
    Tutorial tutorial = new Tutorial(lines);
    tutorial.read();
    return tutorial.steps;
  }

  private void read() {
    int at = 0;
    while (at < lines.size()) {
      String line = lines.get(at);
      if (line.startsWith(FENCE)) {
        int end = at + 1 + lines.subList(at + 1, lines.size()).indexOf(FENCE);
        steps.add(fence(at + 1, line.substring(FENCE.length()), lines.subList(at + 1, end)));
        at = end;
        sentence = "";
      } else if (!line.isBlank()) {
        sentence = line;
        deletion(at + 1).ifPresent(steps::add);
      }
      at++;
    }
  }

  private Step fence(int line, String language, List<String> content) {
    return switch (language) {
      case "sh" -> new Step.Commands(line, List.copyOf(content));
      case "text" -> new Step.Shown(line, joined(content));
      case "yaml", "xml" -> file(line, joined(content));
      default -> throw new AssertionError("Line " + line + ": nobody runs " + language);
    };
  }

  private Step file(int line, String text) {
    Matcher edit = EDIT.matcher(sentence);
    if (edit.find()) {
      Step.How how = edit.group(2).equals("below") ? Step.How.BELOW : Step.How.INSTEAD_OF;
      return new Step.Edit(line, edit.group(1), how, edit.group(3), text);
    }
    Matcher end = END.matcher(sentence);
    if (end.find()) {
      return new Step.Edit(line, end.group(1), Step.How.AT_THE_END, "", text);
    }
    Matcher whole = WHOLE.matcher(sentence);
    if (whole.find()) {
      return new Step.Write(line, whole.group(1), text);
    }
    throw new AssertionError("Line " + line + ": the sentence above names no file: " + sentence);
  }

  /** There is nothing to show of what is taken away. */
  private Optional<Step> deletion(int line) {
    Matcher edit = EDIT.matcher(sentence);
    return edit.find() && edit.group(2).equals("delete")
        ? Optional.of(new Step.Edit(line, edit.group(1), Step.How.DELETE, edit.group(3), ""))
        : Optional.empty();
  }

  private static String joined(List<String> content) {
    return content.isEmpty() ? "" : String.join("\n", content) + "\n";
  }
}
