package io.formwork.rule;

import io.formwork.core.entity.EntityTypes;
import io.formwork.core.rule.CompiledRules;
import io.formwork.core.rule.RuleEngine;
import io.formwork.metadata.diagnostic.Diagnostic;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.drools.compiler.kie.builder.impl.DrlProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieContainer;

/**
 * What became of the sources: rules that may be run, or what is wrong with them.
 *
 * @param rules absent when there is an error
 */
record Compilation(
    RuleSources sources,
    EntityTypes types,
    Clock clock,
    Optional<KieContainer> rules,
    List<Diagnostic> diagnostics)
    implements CompiledRules {

  Compilation {
    diagnostics = List.copyOf(diagnostics);
  }

  /** Compiles against those classes. Nothing stays behind in the registry of Drools. */
  static Compilation of(RuleSources sources, String app, EntityTypes types, Clock clock) {
    KieServices services = KieServices.get();
    ReleaseId release =
        services.newReleaseId("io.formwork." + app, "rules", "1-" + UUID.randomUUID());
    try {
      return compile(sources, release, types, clock);
    } finally {
      services.getRepository().removeKieModule(release);
    }
  }

  private static Compilation compile(
      RuleSources sources, ReleaseId release, EntityTypes types, Clock clock) {
    ClassLoader classes = types.classLoader();
    KieServices services = KieServices.get();
    KieFileSystem files = services.newKieFileSystem();
    files.generateAndWritePomXML(release);
    sources
        .byPath()
        .forEach((path, source) -> files.write(RuleSources.FOLDER + path, source.text()));
    KieBuilder builder = services.newKieBuilder(files, classes).buildAll(DrlProject.class);
    List<Diagnostic> diagnostics = new ArrayList<>(sources.problems());
    diagnostics.addAll(new CompilerWords(sources).diagnostics(builder.getResults().getMessages()));
    boolean wrong = diagnostics.stream().anyMatch(Diagnostic::isError);
    Optional<KieContainer> rules =
        wrong ? Optional.empty() : Optional.of(services.newKieContainer(release, classes));
    return new Compilation(sources, types, clock, rules, diagnostics);
  }

  @Override
  public RuleEngine engine() {
    return rules
        .map(container -> new DroolsRuleEngine(container, sources.addresses(), types, clock))
        .orElseThrow(() -> new IllegalStateException("Rules do not compile: " + diagnostics));
  }
}
