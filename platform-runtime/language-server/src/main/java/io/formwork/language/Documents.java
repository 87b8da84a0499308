package io.formwork.language;

import io.formwork.metadata.ApplicationReader;
import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.format.DefinitionFormat;
import io.formwork.metadata.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.TextDocumentPositionParams;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.jspecify.annotations.Nullable;

/** Answers what an editor asks about its documents, one question after another. */
final class Documents implements TextDocumentService {

  private final ApplicationReader reader;
  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private final Announcements announcements = new Announcements();
  private Workspace workspace;

  Documents(ApplicationReader reader) {
    this.reader = reader;
    this.workspace = new Workspace(Path.of("").toAbsolutePath(), reader);
  }

  void connect(LanguageClient client) {
    announcements.connect(client);
  }

  void open(Path root) {
    workspace = new Workspace(root, reader);
    announcements.of(workspace);
  }

  void shutdown() {
    announcements.stop();
    thread.shutdown();
  }

  @Override
  public void didOpen(DidOpenTextDocumentParams opened) {
    typed(opened.getTextDocument().getUri(), opened.getTextDocument().getText());
  }

  @Override
  public void didChange(DidChangeTextDocumentParams changed) {
    changed
        .getContentChanges()
        .forEach(change -> typed(changed.getTextDocument().getUri(), change.getText()));
  }

  @Override
  public void didClose(DidCloseTextDocumentParams closed) {
    workspace.path(closed.getTextDocument().getUri()).ifPresent(workspace::close);
    announcements.announceSoon();
  }

  @Override
  public void didSave(DidSaveTextDocumentParams saved) {
    announcements.announceSoon();
  }

  private void typed(String uri, String text) {
    workspace.path(uri).ifPresent(path -> workspace.type(path, text));
    announcements.announceSoon();
  }

  @Override
  public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(
      CompletionParams asked) {
    return ask(asked.getTextDocument().getUri(), this::completion, asked)
        .thenApply(items -> Either.forLeft(items.orElseGet(List::of)));
  }

  private List<CompletionItem> completion(Place place, Workspace read) {
    Cursor cursor = new Cursor(place.text(), place.at().getLine(), place.at().getCharacter());
    return new Completion(read).at(place.path(), cursor);
  }

  @Override
  public CompletableFuture<@Nullable Hover> hover(HoverParams asked) {
    return ask(asked.getTextDocument().getUri(), Documents::hover, asked)
        .thenApply(hover -> hover.flatMap(found -> found).orElse(null));
  }

  private static Optional<Hover> hover(Place place, Workspace read) {
    return place
        .explanation(read)
        .words()
        .map(words -> new Hover(new MarkupContent(MarkupKind.MARKDOWN, words)));
  }

  @Override
  public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>>
      definition(DefinitionParams asked) {
    return ask(asked.getTextDocument().getUri(), Documents::definition, asked)
        .thenApply(found -> Either.forLeft(found.orElseGet(List::of)));
  }

  private static List<Location> definition(Place place, Workspace read) {
    Explanation explanation = place.explanation(read);
    return explanation
        .origin()
        .map(span -> {
          SourceFile file = explanation.understood().files().get(span.file());
          String text = file == null ? "" : file.text();
          return new Location(read.uri(span.file()), new Places(text).range(span));
        })
        .stream()
        .toList();
  }

  @Override
  public CompletableFuture<List<? extends TextEdit>> formatting(DocumentFormattingParams asked) {
    String uri = asked.getTextDocument().getUri();
    return CompletableFuture.supplyAsync(() -> formatted(uri), thread);
  }

  private List<TextEdit> formatted(String uri) {
    Optional<String> path = workspace.path(uri);
    Optional<String> text = path.flatMap(workspace::text);
    if (path.isEmpty() || text.isEmpty()) {
      return List.of();
    }
    SourceFile file = new SourceFile(path.get(), text.get().getBytes(StandardCharsets.UTF_8));
    return new DefinitionFormat(new Problems())
        .format(file).stream()
            .filter(ordered -> !ordered.equals(text.get()))
            .map(ordered -> new TextEdit(new Places(text.get()).all(), ordered))
            .toList();
  }

  /** Where somebody asks in an open document. */
  private record Place(String path, String text, org.eclipse.lsp4j.Position at) {

    Explanation explanation(Workspace workspace) {
      return new Explanation(workspace.read(), path, new Places(text).ours(at));
    }
  }

  private <T> CompletableFuture<Optional<T>> ask(
      String uri, BiFunction<Place, Workspace, T> answer, TextDocumentPositionParams asked) {
    Workspace current = workspace;
    return CompletableFuture.supplyAsync(
        () ->
            current
                .path(uri)
                .flatMap(path ->
                    current.text(path).map(text -> new Place(path, text, asked.getPosition())))
                .map(place -> answer.apply(place, current)),
        thread);
  }

  /** Files that change outside of the editor are read again. */
  WorkspaceService watched() {
    return new WorkspaceService() {
      @Override
      public void didChangeConfiguration(DidChangeConfigurationParams changed) {}

      @Override
      public void didChangeWatchedFiles(DidChangeWatchedFilesParams changed) {
        announcements.announceSoon();
      }
    };
  }
}
