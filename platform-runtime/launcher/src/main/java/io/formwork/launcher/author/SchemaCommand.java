package io.formwork.launcher.author;

import io.formwork.launcher.Installation;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code formwork schema}. */
@Command(
    name = "schema",
    description = "Writes a JSON Schema for every kind of definition, for editors.",
    mixinStandardHelpOptions = true)
public final class SchemaCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "Folder to write to (default: .formwork/schema).")
  private @Nullable Path folder;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    SchemaFolder schemas =
        Optional.ofNullable(folder)
            .map(SchemaFolder::new)
            .orElseGet(() -> SchemaFolder.of(Installation.ofThisProcess().home()));
    schemas.write();
    Output.of(spec).println("Wrote the schemas to " + schemas.path() + ".");
    return 0;
  }
}
