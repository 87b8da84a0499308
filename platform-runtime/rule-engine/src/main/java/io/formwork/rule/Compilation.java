package io.formwork.rule;

import io.formwork.metadata.diagnostic.Diagnostic;
import io.formwork.metadata.diagnostic.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.drools.compiler.kie.builder.impl.DrlProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/**
 * What became of the sources: rules that may be run, or what is wrong with them.
 *
 * @param rules absent when there is an error
 */
record Compilation(RuleSources sources, Optional<KieBase> rules, List<Diagnostic> diagnostics) {

  private static final String FOLDER = "src/main/resources/";

  Compilation {
    diagnostics = List.copyOf(diagnostics);
  }

  /**
   * Compiles against the classes of that loader. Nothing stays behind in the registry of Drools.
   */
  static Compilation of(RuleSources sources, String app, ClassLoader classes) {
    KieServices services = KieServices.get();
    ReleaseId release =
        services.newReleaseId("io.formwork." + app, "rules", "1-" + UUID.randomUUID());
    try {
      return compile(sources, release, classes);
    } finally {
      services.getRepository().removeKieModule(release);
    }
  }

  private static Compilation compile(RuleSources sources, ReleaseId release, ClassLoader classes) {
    KieServices services = KieServices.get();
    KieFileSystem files = services.newKieFileSystem();
    files.generateAndWritePomXML(release);
    sources.byPath().forEach((path, source) -> files.write(FOLDER + path, source.text()));
    KieBuilder builder = services.newKieBuilder(files, classes).buildAll(DrlProject.class);
    List<Diagnostic> diagnostics = new ArrayList<>(sources.problems());
    builder.getResults().getMessages().stream()
        .filter(message -> message.getLevel() != Message.Level.INFO)
        .map(message -> diagnostic(message, sources))
        .distinct()
        .forEach(diagnostics::add);
    return diagnostics.stream().anyMatch(Diagnostic::isError)
        ? new Compilation(sources, Optional.empty(), diagnostics)
        : new Compilation(
            sources,
            Optional.of(services.newKieContainer(release, classes).getKieBase()),
            diagnostics);
  }

  private static Diagnostic diagnostic(Message message, RuleSources sources) {
    RuleSources.Source source = sources.byPath().get(path(message));
    Span span =
        source == null
            ? Span.ofFile(String.valueOf(message.getPath()))
            : source.at(message.getLine(), message.getColumn());
    return message.getLevel() == Message.Level.ERROR
        ? Diagnostic.error("Rule does not compile", message.getText(), span)
        : Diagnostic.warning("Doubtful rule", message.getText(), span);
  }

  private static String path(Message message) {
    String path = String.valueOf(message.getPath());
    return path.startsWith(FOLDER) ? path.substring(FOLDER.length()) : path;
  }
}
