package io.formwork.rule;

import io.formwork.metadata.diagnostic.Diagnostic;
import io.formwork.metadata.diagnostic.Position;
import io.formwork.metadata.diagnostic.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kie.api.builder.Message;

/**
 * What the compiler of rules says, for the author of the rules: without the compiler's own calls,
 * and at the place that it means. Often it knows no line and names a word instead, and a rule that
 * was not ended it notices only in the next.
 */
final class CompilerWords {

  /** What it adds when it has told something already. */
  private static final String AFTERTHOUGHT = "Parser returned a null Package";

  /** Without the type that is imported nothing behind it can be understood. */
  private static final String IMPORT = "Error importing";

  private static final Pattern LINE = Pattern.compile("\\b[Ll]ine (\\d+):(\\d+)");
  private static final Pattern RULE = Pattern.compile("in rule \"?([^\"\\]]+)\"?");
  private static final Pattern RULE_BEGINS =
      Pattern.compile("(?m)^\\s*rule\\s+(?:\"([^\"]*)\"|'([^']*)'|(\\S+))");
  private static final Pattern QUOTED = Pattern.compile("\"([^\"\\n]{2,})\"|'([^'\\n]{2,})'");

  /** Where the compiler's sentence ends and its inside begins. */
  private static final Pattern INSIDE =
      Pattern.compile("(?s)(\\. Exception:| Stack trace|\\n\\s+at |\\n?\\[Near :).*");

  private final RuleSources sources;

  CompilerWords(RuleSources sources) {
    this.sources = sources;
  }

  /** All of them as diagnostics, each once. */
  List<Diagnostic> diagnostics(List<Message> messages) {
    List<Message> told =
        messages.stream().filter(message -> message.getLevel() != Message.Level.INFO).toList();
    List<Message> own =
        told.stream().filter(message -> !message.getText().startsWith(AFTERTHOUGHT)).toList();
    List<Message> imports =
        told.stream().filter(message -> message.getText().startsWith(IMPORT)).toList();
    List<Message> roots = imports.isEmpty() ? own : imports;
    return (roots.isEmpty() ? told : roots).stream().map(this::diagnostic).distinct().toList();
  }

  private Diagnostic diagnostic(Message message) {
    Optional<RuleSources.Source> source = sources.at(String.valueOf(message.getPath()));
    Span span =
        source
            .map(known -> place(known, message))
            .orElseGet(() -> Span.ofFile(String.valueOf(message.getPath())));
    String said = INSIDE.matcher(message.getText()).replaceFirst("").strip();
    return message.getLevel() == Message.Level.ERROR
        ? Diagnostic.error("Rule does not compile", sentence(said), span)
        : Diagnostic.warning("Doubtful rule", sentence(said), span);
  }

  private static String sentence(String said) {
    String line = said.replaceAll("\\s*\\n\\s*", "; ");
    return line.endsWith(".") ? line : line + ".";
  }

  private static Span place(RuleSources.Source source, Message message) {
    if (!source.literal()) {
      return source.written();
    }
    Matcher named = LINE.matcher(message.getText());
    boolean counted = message.getLine() < 1 && named.find();
    int line = counted ? Integer.parseInt(named.group(1)) : message.getLine();
    int column = counted ? Integer.parseInt(named.group(2)) : message.getColumn();
    Optional<Integer> unended = unended(source.text(), message.getText(), line);
    if (unended.isPresent()) {
      return source.at(unended.get(), 0);
    }
    // Of what it has no line for it says the first.
    return line > 1
        ? source.at(line, column)
        : word(source, message.getText()).orElseGet(() -> source.at(Math.max(1, line), column));
  }

  /** The line of the rule that is named, when another has begun before the line that is told. */
  private static Optional<Integer> unended(String text, String said, int line) {
    Matcher rule = RULE.matcher(said);
    if (line < 1 || !rule.find()) {
      return Optional.empty();
    }
    List<Integer> begun = new ArrayList<>();
    Matcher begins = RULE_BEGINS.matcher(text);
    while (begins.find() && lineOf(text, begins.start(0)) <= line) {
      String name = begins.group().replaceFirst("\\s*rule\\s+", "").replaceAll("[\"']", "");
      if (!begun.isEmpty() || name.equals(rule.group(1).strip())) {
        begun.add(lineOf(text, begins.end()));
      }
    }
    return begun.size() > 1 ? Optional.of(begun.getFirst()) : Optional.empty();
  }

  /** Where a word that the compiler quotes stands in the text. */
  private static Optional<Span> word(RuleSources.Source source, String said) {
    Matcher quoted = QUOTED.matcher(said);
    while (quoted.find()) {
      String word = quoted.group(1) == null ? quoted.group(2) : quoted.group(1);
      int offset = source.text().indexOf(word);
      if (offset >= 0) {
        int line = lineOf(source.text(), offset);
        int column = offset - source.text().lastIndexOf('\n', offset);
        Position start = new Position(line, column);
        Position end = new Position(line, column + word.length());
        return Optional.of(new Span(source.written().file(), start, end));
      }
    }
    return Optional.empty();
  }

  private static int lineOf(String text, int offset) {
    return (int) text.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
  }
}
