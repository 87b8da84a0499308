package io.formwork.launcher.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.formwork.metadata.schema.KindSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SchemaCommandTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void everyKindHasAFileThatExplainsItsKeys() throws IOException {
    Path schemas = folder.resolve("schema");

    assertEquals(0, new CommandLine(new SchemaCommand()).execute(schemas.toString()));

    for (String kind : KindSchema.all().keySet()) {
      assertTrue(Files.exists(schemas.resolve(kind + ".json")), kind);
    }
    String object = Files.readString(schemas.resolve("object.json"));
    assertTrue(object.contains("\"The fields, in the order of the screen.\""), object);
  }
}
