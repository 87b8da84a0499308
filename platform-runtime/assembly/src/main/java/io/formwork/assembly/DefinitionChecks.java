package io.formwork.assembly;

import io.formwork.core.process.ProcessEngines;
import io.formwork.core.rule.CompiledRules;
import io.formwork.core.rule.RuleEngines;
import io.formwork.core.store.ReleaseFiles;
import io.formwork.metadata.ApplicationReader;
import io.formwork.metadata.ReadResult;
import io.formwork.metadata.diagnostic.Diagnostic;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.source.DefinitionSource;
import io.formwork.metadata.source.SourceFile;
import io.formwork.persistence.entity.GeneratedEntityTypes;
import io.formwork.report.ExcelReader;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/**
 * Reads definitions and lets everybody check them: the reader itself, the engine of processes, the
 * engine of rules.
 */
public final class DefinitionChecks {

  private final ProcessEngines processes;
  private final RuleEngines rules;

  public DefinitionChecks(ProcessEngines processes, RuleEngines rules) {
    this.processes = processes;
    this.rules = rules;
  }

  /** What the check of rules leaves for the running of them. */
  private record Compiled(GeneratedEntityTypes types, CompiledRules rules) {}

  /** A reader that asks both engines, for whoever wants to know only what is wrong. */
  public ApplicationReader reader() {
    return new ApplicationReader(
        List.of(processes::check, model -> compile(model, new HashMap<>())),
        List.of(new ExcelReader()));
  }

  public CheckedDefinitions read(DefinitionSource source) {
    List<SourceFile> files = source.files();
    Map<String, Compiled> compiled = new HashMap<>();
    ReadResult result =
        new ApplicationReader(
                List.of(processes::check, model -> compile(model, compiled)),
                List.of(new ExcelReader()))
            .read(() -> files);
    SequencedMap<String, CheckedApplication> applications = new LinkedHashMap<>();
    for (ApplicationModel model : result.models()) {
      Compiled own = compiled.get(model.name());
      if (own != null) {
        ReleaseFiles made = made(files, result.folders().getOrDefault(model.name(), Set.of()));
        applications.put(
            model.name(), new CheckedApplication(model, made, own.types(), own.rules()));
      }
    }
    return new CheckedDefinitions(result, files, applications);
  }

  private List<Diagnostic> compile(ApplicationModel model, Map<String, Compiled> compiled) {
    GeneratedEntityTypes types = GeneratedEntityTypes.generate(model);
    CompiledRules own = rules.compile(model, types);
    compiled.put(model.name(), new Compiled(types, own));
    return own.diagnostics();
  }

  /** What lies in no application's folder, as the catalogue of requirements, belongs to each. */
  private static ReleaseFiles made(List<SourceFile> files, Set<String> folders) {
    return new ReleaseFiles(
        files.stream()
            .filter(file -> file.segments().size() < 3 || folders.contains(file.segments().get(1)))
            .toList());
  }
}
