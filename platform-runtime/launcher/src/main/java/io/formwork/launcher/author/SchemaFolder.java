package io.formwork.launcher.author;

import io.formwork.metadata.schema.KindSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder with a JSON Schema for every kind of definition.
 *
 * @param path the folder; it need not be there yet
 */
public record SchemaFolder(Path path) {

  /** Where scaffolded files expect the schemas, below the folder of definitions. */
  public static SchemaFolder of(Path definitions) {
    return new SchemaFolder(definitions.resolve(".formwork").resolve("schema"));
  }

  /** Writes all of them anew. */
  public void write() {
    try {
      Files.createDirectories(path);
      for (var schema : KindSchema.all().entrySet()) {
        Files.writeString(schema(schema.getKey()), schema.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write schemas to " + path, e);
    }
  }

  /** The schema of the kind that begins with that word. */
  Path schema(String kind) {
    return path.resolve(kind + ".json");
  }
}
