package io.formwork.launcher.author;

import io.formwork.metadata.definition.Kind;
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
record SchemaFolder(Path path) {

  /** Where scaffolded files expect the schemas, below the folder of definitions. */
  static SchemaFolder of(Path definitions) {
    return new SchemaFolder(definitions.resolve(".formwork").resolve("schema"));
  }

  /** Writes all of them anew. */
  void write() {
    try {
      Files.createDirectories(path);
      for (Kind kind : Kind.values()) {
        Files.writeString(schema(kind), KindSchema.of(kind));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write schemas to " + path, e);
    }
  }

  /** The schema of one kind. */
  Path schema(Kind kind) {
    return path.resolve(kind.word() + ".json");
  }
}
