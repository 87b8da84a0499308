package io.formwork.assembly;

import io.formwork.core.process.ProcessEngines;
import io.formwork.core.rule.RuleEngines;
import io.formwork.metadata.ApplicationReader;
import io.formwork.metadata.check.Checker;
import io.formwork.metadata.source.DefinitionSource;
import io.formwork.metadata.source.SourceFile;
import io.formwork.persistence.entity.GeneratedEntityTypes;
import java.util.List;

/**
 * Reads definitions and lets everybody check them: the reader itself, the engine of processes, the
 * engine of rules.
 */
public final class DefinitionChecks {

  private final ApplicationReader reader;

  public DefinitionChecks(ProcessEngines processes, RuleEngines rules) {
    Checker drawings = processes::check;
    Checker compiledRules = model -> rules.check(model, GeneratedEntityTypes.generate(model));
    this.reader = new ApplicationReader(List.of(drawings, compiledRules));
  }

  public CheckedDefinitions read(DefinitionSource source) {
    List<SourceFile> files = source.files();
    return new CheckedDefinitions(reader.read(() -> files), files);
  }
}
