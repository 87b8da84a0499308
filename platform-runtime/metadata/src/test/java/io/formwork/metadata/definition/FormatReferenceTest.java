package io.formwork.metadata.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FormatReferenceTest {

  private static final Path DOCUMENT = Path.of("../../docs/definitions.md");
  private static final String KEYS = "\n## Keys\n";

  @Test
  void theDocumentListsTheKeysOfTheDescriptors() throws IOException {
    String document = Files.readString(DOCUMENT);
    int start = document.indexOf(KEYS) + KEYS.length();
    String keys = FormatReference.render();
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(DOCUMENT, document.substring(0, start) + keys);
      return;
    }
    assertEquals(keys, document.substring(start));
  }
}
