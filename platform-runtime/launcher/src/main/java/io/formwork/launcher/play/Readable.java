package io.formwork.launcher.play;

import io.formwork.assembly.DefinitionChecks;
import io.formwork.launcher.Refusal;
import io.formwork.metadata.ReadResult;
import io.formwork.metadata.source.FolderSource;
import io.formwork.metadata.source.SourceFile;
import io.formwork.process.JbpmProcessEngines;
import io.formwork.rule.DroolsRuleEngines;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** Definitions that have no mistakes, which is asked before a database is started for them. */
final class Readable {

  private Readable() {}

  static List<SourceFile> files(Path root) {
    return new FolderSource(root).files();
  }

  static ReadResult models(Path root, List<SourceFile> files) {
    Clock clock = Clock.systemUTC();
    ReadResult read =
        new DefinitionChecks(new JbpmProcessEngines(clock), new DroolsRuleEngines(clock))
            .read(() -> files)
            .result();
    if (read.hasErrors()) {
      throw new Refusal(
          "The definitions have mistakes, which ./formwork check %s names. Mend them first."
              .formatted(root));
    }
    return read;
  }
}
