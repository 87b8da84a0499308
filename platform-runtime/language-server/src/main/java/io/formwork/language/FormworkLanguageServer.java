package io.formwork.language;

import io.formwork.metadata.ApplicationReader;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageClientAware;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;

/** The server that an editor starts, one for each folder it has open. */
public final class FormworkLanguageServer implements LanguageServer, LanguageClientAware {

  private final Documents documents;
  private final Path otherwise;

  /**
   * @param otherwise the folder of definitions, when the editor names none
   */
  public FormworkLanguageServer(ApplicationReader reader, Path otherwise) {
    this.documents = new Documents(reader);
    this.otherwise = otherwise;
  }

  @Override
  public void connect(LanguageClient client) {
    documents.connect(client);
  }

  @Override
  public CompletableFuture<InitializeResult> initialize(InitializeParams parameters) {
    documents.open(folder(parameters).orElse(otherwise).toAbsolutePath().normalize());
    ServerCapabilities can = new ServerCapabilities();
    can.setTextDocumentSync(TextDocumentSyncKind.Full);
    can.setCompletionProvider(new CompletionOptions(false, List.of(".", " ", "[")));
    can.setHoverProvider(true);
    can.setDefinitionProvider(true);
    can.setDocumentFormattingProvider(true);
    return CompletableFuture.completedFuture(new InitializeResult(can));
  }

  private static Optional<Path> folder(InitializeParams parameters) {
    List<WorkspaceFolder> folders = parameters.getWorkspaceFolders();
    return folders == null
        ? Optional.empty()
        : folders.stream().findFirst().map(folder -> Path.of(URI.create(folder.getUri())));
  }

  @Override
  public CompletableFuture<Object> shutdown() {
    documents.shutdown();
    return CompletableFuture.completedFuture(new Object());
  }

  /** The launcher ends when the editor has closed its end. */
  @Override
  public void exit() {}

  @Override
  public TextDocumentService getTextDocumentService() {
    return documents;
  }

  @Override
  public WorkspaceService getWorkspaceService() {
    return documents.watched();
  }
}
