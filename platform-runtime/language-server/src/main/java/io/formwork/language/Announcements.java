package io.formwork.language;

import io.formwork.metadata.diagnostic.Diagnostic;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.services.LanguageClient;

/** Tells the editor what is wrong, a moment after the last key was pressed. */
final class Announcements {

  private static final long MOMENT_MILLIS = 120;

  private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
  private final Set<String> told = new HashSet<>();
  private Optional<LanguageClient> client = Optional.empty();
  private Optional<Workspace> workspace = Optional.empty();
  private Optional<Future<?>> next = Optional.empty();

  synchronized void connect(LanguageClient editor) {
    client = Optional.of(editor);
  }

  synchronized void of(Workspace opened) {
    workspace = Optional.of(opened);
  }

  synchronized void announceSoon() {
    next.ifPresent(planned -> planned.cancel(false));
    next = Optional.of(thread.schedule(() -> announce(), MOMENT_MILLIS, TimeUnit.MILLISECONDS));
  }

  void stop() {
    thread.shutdownNow();
  }

  private synchronized void announce() {
    client.ifPresent(editor -> workspace.ifPresent(read -> announce(editor, read)));
  }

  /** Files about which nothing is to be told any more are told so. */
  private void announce(LanguageClient editor, Workspace read) {
    Understanding understood = read.read();
    Map<String, List<Diagnostic>> byFile =
        understood.diagnostics().stream().collect(Collectors.groupingBy(d -> d.span().file()));
    Map<String, List<Diagnostic>> all = new HashMap<>(byFile);
    told.forEach(file -> all.putIfAbsent(file, List.of()));
    all.forEach((file, diagnostics) -> {
      var source = understood.files().get(file);
      Places places = new Places(source == null ? "" : source.text());
      editor.publishDiagnostics(
          new PublishDiagnosticsParams(
              read.uri(file), diagnostics.stream().map(d -> diagnostic(d, places)).toList()));
    });
    told.clear();
    told.addAll(byFile.keySet());
  }

  private static org.eclipse.lsp4j.Diagnostic diagnostic(Diagnostic found, Places places) {
    DiagnosticSeverity severity =
        switch (found.severity()) {
          case ERROR -> DiagnosticSeverity.Error;
          case WARNING -> DiagnosticSeverity.Warning;
        };
    return new org.eclipse.lsp4j.Diagnostic(
        places.range(found.span()), found.summary() + ". " + found.detail(), severity, "formwork");
  }
}
