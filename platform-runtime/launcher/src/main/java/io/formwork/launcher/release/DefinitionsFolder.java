package io.formwork.launcher.release;

import io.formwork.core.deployment.Proposal;
import io.formwork.launcher.Installation;
import io.formwork.launcher.Refusal;
import io.formwork.metadata.source.FolderSource;
import io.formwork.metadata.source.SourceFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;

/** The parameter of every command that takes definitions. */
final class DefinitionsFolder {

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "Folder of definitions (default: those that ship).")
  private @Nullable Path folder;

  /** The files as they are now: what was planned is what is published. */
  Proposal proposal() {
    Path root = Optional.ofNullable(folder).orElseGet(() -> Installation.ofThisProcess().home());
    List<SourceFile> files = new FolderSource(root).files();
    if (files.isEmpty()) {
      throw new Refusal(
          "There are no definitions in %s; they stand in folders such as model-definitions."
              .formatted(root));
    }
    return new Proposal.Files(() -> files);
  }
}
