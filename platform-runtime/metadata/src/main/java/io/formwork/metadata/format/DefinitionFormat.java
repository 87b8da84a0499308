package io.formwork.metadata.format;

import io.formwork.metadata.definition.Anatomy;
import io.formwork.metadata.definition.Descriptor;
import io.formwork.metadata.definition.Kind;
import io.formwork.metadata.diagnostic.Diagnostic;
import io.formwork.metadata.source.SourceFile;
import io.formwork.metadata.yaml.YamlNode;
import io.formwork.metadata.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Puts the keys of a definition in the order of its descriptor. */
public final class DefinitionFormat {

  /** Each round puts the innermost mappings in order that are not; a file is 64 levels deep. */
  private static final int ROUNDS = 64;

  private final Consumer<Diagnostic> problems;

  /**
   * @param problems is told why a file cannot be read
   */
  public DefinitionFormat(Consumer<Diagnostic> problems) {
    this.problems = problems;
  }

  /** The file's text in order; empty when it cannot be read or is no definition. */
  public Optional<String> format(SourceFile file) {
    String text = file.text();
    Optional<YamlNode.Mapping> before = read(file.path(), text, problems);
    if (before.isEmpty() || kind(before.get()).isEmpty()) {
      return Optional.empty();
    }
    String lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
    boolean ended = text.endsWith("\n");
    String ordered = ordered(file.path(), ended ? text : text + lineEnd);
    String result = ended ? ordered : ordered.substring(0, ordered.length() - lineEnd.length());
    return Optional.of(means(file.path(), result, before.get()) ? result : text);
  }

  private String ordered(String path, String text) {
    String ordered = text;
    for (int round = 0; round < ROUNDS; round++) {
      List<Edit> edits = edits(path, ordered);
      if (edits.isEmpty()) {
        return ordered;
      }
      ordered = Edit.apply(edits, ordered);
    }
    return ordered;
  }

  /** The moves inside mappings that hold no other that is to be changed. */
  private static List<Edit> edits(String path, String text) {
    Optional<YamlNode.Mapping> content = read(path, text, problem -> {});
    Optional<Kind> kind = content.flatMap(DefinitionFormat::kind);
    if (content.isEmpty() || kind.isEmpty()) {
      return List.of();
    }
    Lines lines = new Lines(text, content.get());
    List<Edit> found = new ArrayList<>();
    Anatomy.visit(
        content.get(),
        kind.get(),
        new Anatomy.Visitor() {
          @Override
          public void keys(YamlNode.Mapping written, Descriptor descriptor) {
            edit(text, lines, written, descriptor).ifPresent(found::add);
          }
        });
    return innermost(found);
  }

  private static Optional<Edit> edit(
      String text, Lines lines, YamlNode.Mapping mapping, Descriptor descriptor) {
    List<YamlNode.Entry> written = mapping.list();
    List<YamlNode.Entry> ordered = ordered(written, descriptor);
    if (ordered.equals(written)) {
      return Optional.empty();
    }
    int start = lines.offset(mapping.span().start());
    Optional<Edit> edit =
        text.charAt(start) == '{'
            ? new FlowOrder(text, lines).edit(written, ordered)
            : new BlockOrder(lines).edit(written, ordered);
    return edit.filter(e -> !text.substring(e.from(), e.to()).equals(e.text()));
  }

  /** A key that the descriptor does not know stays behind the one it stands behind. */
  private static List<YamlNode.Entry> ordered(List<YamlNode.Entry> written, Descriptor descriptor) {
    List<String> names = descriptor.names();
    Map<String, Integer> ranks = new LinkedHashMap<>();
    int last = -1;
    for (YamlNode.Entry entry : written) {
      int rank = names.indexOf(entry.name());
      last = rank < 0 ? last : rank;
      ranks.put(entry.name(), last);
    }
    return written.stream().sorted(Comparator.comparing(e -> ranks.get(e.name()))).toList();
  }

  private static List<Edit> innermost(List<Edit> found) {
    List<Edit> chosen = new ArrayList<>();
    found.stream()
        .sorted(Comparator.comparingInt(edit -> edit.to() - edit.from()))
        .filter(edit -> chosen.stream().noneMatch(edit::overlaps))
        .forEach(chosen::add);
    return chosen;
  }

  /** Whether the text still says what the tree says; if ever not, the file is left as it was. */
  private static boolean means(String path, String text, YamlNode tree) {
    return read(path, text, problem -> {})
        .filter(after -> value(after).equals(value(tree)))
        .isPresent();
  }

  private static Object value(YamlNode node) {
    return switch (node) {
      case YamlNode.Scalar scalar -> List.of(scalar.style(), scalar.text());
      case YamlNode.Sequence sequence ->
          sequence.items().stream().map(DefinitionFormat::value).toList();
      case YamlNode.Mapping mapping -> {
        Map<String, Object> values = new LinkedHashMap<>();
        mapping.list().forEach(entry -> values.put(entry.name(), value(entry.value())));
        yield values;
      }
    };
  }

  private static Optional<Kind> kind(YamlNode.Mapping content) {
    return content.list().stream().findFirst().flatMap(first -> Kind.of(first.name()));
  }

  private static Optional<YamlNode.Mapping> read(
      String path, String text, Consumer<Diagnostic> problems) {
    SourceFile file = new SourceFile(path, text.getBytes(StandardCharsets.UTF_8));
    return new YamlReader(problems).read(file);
  }
}
