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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What came of reading all definitions.
 *
 * @param notes what was understood, place by place
 */
record Understanding(
    Map<String, SourceFile> files, List<Diagnostic> diagnostics, List<Note> notes) {

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

  /** Where the bearer of a name is defined. */
  Optional<Span> origin(NameNote.Bearer bearer) {
    return bearer
        .place()
        .or(() -> bearer.address().flatMap(this::addressed).map(AddressNote::span));
  }

  /** In a state's address {@code *} stands for the field of the lifecycle. */
  private Optional<AddressNote> addressed(String address) {
    Pattern pattern = Pattern.compile(Pattern.quote(address).replace("*", "\\E[a-z0-9_]+\\Q"));
    return notes.stream()
        .filter(AddressNote.class::isInstance)
        .map(AddressNote.class::cast)
        .filter(note -> pattern.matcher(note.address()).matches())
        .findFirst();
  }
}
