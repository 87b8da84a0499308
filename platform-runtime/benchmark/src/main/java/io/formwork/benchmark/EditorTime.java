package io.formwork.benchmark;

import io.formwork.launcher.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;

/** How long after a key an editor marks what is wrong. */
final class EditorTime implements Measurement {

  private static final int WARM_UP = 10;
  private static final int KEYS = 20;
  private static final long PATIENCE_SECONDS = 60;
  private static final String VIEW = "ui-definitions/support_desk/views/ticket_list.yaml";

  @Override
  public String word() {
    return "editor";
  }

  @Override
  public void run(Installation installation, Path folder, Report report) throws Exception {
    report.title(
        "A slip typed in an editor, until it is marked",
        KEYS
            + " times after "
            + WARM_UP
            + " to warm up, in the support desk, all shipped definitions open; the language server"
            + " as editors start it");
    Path root = folder.resolve("definitions");
    new ChangingDesk(installation.home()).write(root);
    Process process =
        new ProcessBuilder(installation.home().resolve("formwork").toString(), "language-server")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      Marks marks = new Marks();
      var editor =
          LSPLauncher.createClientLauncher(
              marks, process.getInputStream(), process.getOutputStream());
      editor.startListening();
      report.spread("key to mark", type(editor.getRemoteProxy(), marks, root), "ms");
    } finally {
      process.destroy();
    }
  }

  private static double[] type(LanguageServer server, Marks marks, Path root) throws Exception {
    InitializeParams hello = new InitializeParams();
    hello.setWorkspaceFolders(List.of(new WorkspaceFolder(root.toUri().toString(), "desk")));
    server.initialize(hello).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    server.initialized(new InitializedParams());
    String uri = root.resolve(VIEW).toUri().toString();
    String right = Files.readString(root.resolve(VIEW));
    TextDocumentItem opened = new TextDocumentItem(uri, "yaml", 1, right);
    server.getTextDocumentService().didOpen(new DidOpenTextDocumentParams(opened));
    double[] taken = new double[KEYS];
    for (int i = -WARM_UP; i < KEYS; i++) {
      long begin = System.nanoTime();
      write(server, uri, right.replace("criticality", "critcality"));
      marks.await(uri, true);
      taken[Math.floorMod(i, KEYS)] = (System.nanoTime() - begin) / 1e6;
      write(server, uri, right);
      marks.await(uri, false);
    }
    return taken;
  }

  private static void write(LanguageServer server, String uri, String text) {
    server
        .getTextDocumentService()
        .didChange(
            new DidChangeTextDocumentParams(
                new VersionedTextDocumentIdentifier(uri, 2),
                List.of(new TextDocumentContentChangeEvent(text))));
  }

  /** What the editor is told to mark. */
  private static final class Marks implements LanguageClient {

    private final LinkedBlockingQueue<PublishDiagnosticsParams> told = new LinkedBlockingQueue<>();

    /** Returns when the file is told to be wrong, or to be right. */
    void await(String uri, boolean wrong) throws IOException, InterruptedException {
      while (true) {
        PublishDiagnosticsParams next = told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (next == null) {
          throw new IOException("The language server says nothing of " + uri);
        }
        if (next.getUri().equals(uri) && next.getDiagnostics().isEmpty() != wrong) {
          return;
        }
      }
    }

    @Override
    public void publishDiagnostics(PublishDiagnosticsParams published) {
      told.add(published);
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
  }
}
