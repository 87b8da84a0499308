package io.formwork.language;

import io.formwork.metadata.definition.Kind;
import io.formwork.metadata.diagnostic.Diagnostic;
import io.formwork.metadata.diagnostic.Note;
import io.formwork.metadata.diagnostic.Position;
import io.formwork.metadata.diagnostic.Span;
import io.formwork.metadata.resolve.AddressNote;
import io.formwork.metadata.resolve.ExpressionNote;
import io.formwork.metadata.resolve.NameNote;
import io.formwork.metadata.source.SourceFile;
import io.formwork.metadata.yaml.YamlNode;
import io.formwork.metadata.yaml.YamlReader;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What came of reading all definitions.
 *
 * @param notes what was understood, place by place
 */
record Understanding(
    Map<String, SourceFile> files, List<Diagnostic> diagnostics, List<Note> notes) {

  private static final Pattern PATH = Pattern.compile("[a-z_][a-z0-9_]*(\\.[a-z0-9_]+)*");

  /** The tree of one file and what kind of definition it is. */
  record Document(YamlNode.Mapping content, Kind kind) {}

  Optional<Document> document(String path) {
    return Optional.ofNullable(files.get(path)).flatMap(Understanding::document);
  }

  static Optional<Document> document(SourceFile file) {
    return new YamlReader(problem -> {})
        .read(file)
        .flatMap(content ->
            content.list().stream()
                .findFirst()
                .flatMap(first -> Kind.of(first.name()))
                .map(kind -> new Document(content, kind)));
  }

  Optional<NameNote> name(String path, Position position) {
    return at(path, position, NameNote.class);
  }

  Optional<ExpressionNote> expression(String path, Position position) {
    return at(path, position, ExpressionNote.class);
  }

  private <T extends Note> Optional<T> at(String path, Position position, Class<T> type) {
    return notes.stream()
        .filter(note -> type.isInstance(note) && note.span().covers(path, position))
        .map(type::cast)
        .findFirst();
  }

  /** Where the bearer of a name is defined that stands in the file. */
  Optional<Span> origin(String path, NameNote.Bearer bearer) {
    return bearer
        .place()
        .or(() ->
            bearer.address().flatMap(address -> addressed(path, address)).map(AddressNote::span));
  }

  /** What the word of an expression names, when it is defined somewhere. */
  Optional<AddressNote> word(String path, Position position) {
    SourceFile file = files.get(path);
    return file == null
        ? Optional.empty()
        : expression(path, position)
            .flatMap(note -> Walked.of(note.environment(), steps(file.text(), position)).address())
            .flatMap(address -> addressed(path, address));
  }

  /** The path that the position is in, up to the step it is in. */
  private static List<String> steps(String text, Position position) {
    String line = text.split("\n", -1)[position.line() - 1];
    int at = line.offsetByCodePoints(0, position.column() - 1);
    Matcher word = PATH.matcher(line);
    while (word.find()) {
      if (word.start() <= at && at < word.end()) {
        int end = line.indexOf('.', at);
        String path =
            line.substring(word.start(), end < 0 ? word.end() : Math.min(end, word.end()));
        return List.of(path.split("\\."));
      }
    }
    return List.of("");
  }

  /**
   * In a state's address {@code *} stands for the field of the lifecycle. Two applications may have
   * the same address: the one that the file belongs to is meant.
   */
  private Optional<AddressNote> addressed(String path, String address) {
    Pattern pattern = Pattern.compile(Pattern.quote(address).replace("*", "\\E[a-z0-9_]+\\Q"));
    return notes.stream()
        .filter(AddressNote.class::isInstance)
        .map(AddressNote.class::cast)
        .filter(note -> pattern.matcher(note.address()).matches())
        .min(Comparator.comparing(note -> !folder(note.span().file()).equals(folder(path))));
  }

  /** {@code support_desk} of {@code rules/support_desk/limits.yaml}. */
  private static String folder(String path) {
    String[] segments = path.split("/", -1);
    return segments.length > 1 ? segments[1] : "";
  }
}
