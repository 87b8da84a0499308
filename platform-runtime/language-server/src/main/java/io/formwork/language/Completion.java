package io.formwork.language;

import io.formwork.metadata.definition.Anatomy;
import io.formwork.metadata.definition.Descriptor;
import io.formwork.metadata.definition.Key;
import io.formwork.metadata.definition.Shape;
import io.formwork.metadata.diagnostic.Position;
import io.formwork.metadata.resolve.ExpressionNote;
import io.formwork.metadata.resolve.NameNote;
import io.formwork.metadata.source.SourceFile;
import io.formwork.metadata.yaml.YamlNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;

/** What could be typed at a place: keys, words, names, and what an expression knows. */
final class Completion {

  private final Workspace workspace;

  Completion(Workspace workspace) {
    this.workspace = workspace;
  }

  List<CompletionItem> at(String path, Cursor cursor) {
    for (String attempt : cursor.attempts()) {
      SourceFile file = new SourceFile(path, attempt.getBytes(StandardCharsets.UTF_8));
      Optional<Understanding.Document> document = Understanding.document(file);
      List<CompletionItem> items = document.map(Completion::keysAndWords).orElseGet(List::of);
      if (items.isEmpty() && document.isPresent()) {
        items = names(path, cursor, attempt);
      }
      if (!items.isEmpty()) {
        return items;
      }
    }
    return List.of();
  }

  /** The keys that are not there yet, or the words of which one belongs here. */
  private static List<CompletionItem> keysAndWords(Understanding.Document document) {
    List<CompletionItem> items = new ArrayList<>();
    Anatomy.visit(
        document.content(),
        document.kind(),
        new Anatomy.Visitor() {
          @Override
          public void keys(YamlNode.Mapping written, Descriptor descriptor) {
            if (written.has(Cursor.WORD)) {
              descriptor.keys().stream()
                  .filter(key -> !written.has(key.name()))
                  .forEach(key -> items.add(item(key)));
            }
          }

          @Override
          public void node(YamlNode written, Shape shape) {
            if (written instanceof YamlNode.Scalar scalar && isHere(scalar)) {
              words(shape).forEach(word -> items.add(item(word, CompletionItemKind.EnumMember)));
            }
          }
        });
    return items;
  }

  private static boolean isHere(YamlNode.Scalar scalar) {
    return scalar.text().equals(Cursor.WORD);
  }

  private static List<String> words(Shape shape) {
    return switch (shape) {
      case Shape.Word word -> word.words();
      case Shape.Forms forms -> forms.single().map(Completion::words).orElse(List.of());
      default -> List.of();
    };
  }

  private List<CompletionItem> names(String path, Cursor cursor, String attempt) {
    Understanding understood = workspace.read(path, attempt);
    int column = cursor.before().codePointCount(0, cursor.before().length()) + 1;
    Position position = new Position(cursor.line() + 1, column);
    return understood
        .expression(path, position)
        .map(expression -> known(expression, cursor))
        .or(() -> understood.name(path, position).map(Completion::known))
        .orElse(List.of());
  }

  private static List<CompletionItem> known(NameNote note) {
    return note.known().stream()
        .sorted()
        .filter(name -> !name.equals(Cursor.WORD))
        .map(name -> item(name, CompletionItemKind.Reference))
        .toList();
  }

  private static List<CompletionItem> known(ExpressionNote note, Cursor cursor) {
    Collection<String> names = new KnownNames(note.environment()).behind(cursor.before());
    return names.stream().map(name -> item(name, CompletionItemKind.Variable)).toList();
  }

  private static CompletionItem item(Key key) {
    CompletionItem item = item(key.name(), CompletionItemKind.Property);
    item.setInsertText(key.name() + ": ");
    item.setDetail(key.shape().said());
    item.setDocumentation(new MarkupContent(MarkupKind.MARKDOWN, key.documentation()));
    return item;
  }

  private static CompletionItem item(String label, CompletionItemKind kind) {
    CompletionItem item = new CompletionItem(label);
    item.setKind(kind);
    return item;
  }
}
