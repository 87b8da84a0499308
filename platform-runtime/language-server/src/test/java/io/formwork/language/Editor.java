package io.formwork.language;

import io.formwork.metadata.ApplicationReader;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;

/** An editor at the other end of two pipes, with a folder of definitions open. */
final class Editor implements LanguageClient, AutoCloseable {

  private static final long PATIENCE_SECONDS = 20;

  private final Path root;
  private final LanguageServer server;
  private final Map<String, List<Diagnostic>> marked = new ConcurrentHashMap<>();

  Editor(Path root) throws IOException {
    this.root = root;
    PipedInputStream toServer = new PipedInputStream(1 << 20);
    PipedInputStream toEditor = new PipedInputStream(1 << 20);
    PipedOutputStream fromServer = new PipedOutputStream(toEditor);
    PipedOutputStream fromEditor = new PipedOutputStream(toServer);
    FormworkLanguageServer started = new FormworkLanguageServer(new ApplicationReader(), root);
    var serving = LSPLauncher.createServerLauncher(started, toServer, fromServer);
    started.connect(serving.getRemoteProxy());
    serving.startListening();
    var editing = LSPLauncher.createClientLauncher(this, toEditor, fromEditor);
    editing.startListening();
    this.server = editing.getRemoteProxy();
    InitializeParams hello = new InitializeParams();
    hello.setWorkspaceFolders(List.of(new WorkspaceFolder(root.toUri().toString(), "definitions")));
    answer(server.initialize(hello));
    server.initialized(new InitializedParams());
  }

  void open(String path) throws IOException {
    server
        .getTextDocumentService()
        .didOpen(
            new DidOpenTextDocumentParams(
                new TextDocumentItem(uri(path), "yaml", 1, Files.readString(root.resolve(path)))));
  }

  void type(String path, String text) {
    server
        .getTextDocumentService()
        .didChange(
            new DidChangeTextDocumentParams(
                new VersionedTextDocumentIdentifier(uri(path), 2),
                List.of(new TextDocumentContentChangeEvent(text))));
  }

  /** Waits until the marks on a file are as expected. */
  List<Diagnostic> marks(String path, Predicate<List<Diagnostic>> expected)
      throws InterruptedException {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (System.nanoTime() < until) {
      List<Diagnostic> found = marked.getOrDefault(uri(path), List.of());
      if (expected.test(found)) {
        return found;
      }
      Thread.sleep(10);
    }
    throw new AssertionError("The marks on " + path + " stayed " + marked);
  }

  List<CompletionItem> completion(String path, Position position) {
    return answer(
            server
                .getTextDocumentService()
                .completion(new CompletionParams(document(path), position)))
        .getLeft();
  }

  Hover hover(String path, Position position) {
    return answer(server.getTextDocumentService().hover(new HoverParams(document(path), position)));
  }

  List<? extends Location> definition(String path, Position position) {
    return answer(
            server
                .getTextDocumentService()
                .definition(new DefinitionParams(document(path), position)))
        .getLeft();
  }

  List<? extends TextEdit> format(String path) {
    return answer(
        server
            .getTextDocumentService()
            .formatting(
                new DocumentFormattingParams(document(path), new FormattingOptions(2, true))));
  }

  String uri(String path) {
    return root.resolve(path).toUri().toString();
  }

  private TextDocumentIdentifier document(String path) {
    return new TextDocumentIdentifier(uri(path));
  }

  private static <T> T answer(CompletableFuture<T> asked) {
    return asked.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  @Override
  public void publishDiagnostics(PublishDiagnosticsParams published) {
    marked.put(published.getUri(), published.getDiagnostics());
  }

  @Override
  public void telemetryEvent(Object event) {}

  @Override
  public void showMessage(MessageParams message) {}

  @Override
  public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams asked) {
    return CompletableFuture.completedFuture(new MessageActionItem());
  }

  @Override
  public void logMessage(MessageParams message) {}

  @Override
  public void close() {
    answer(server.shutdown());
    server.exit();
  }
}
