package io.formwork.metadata;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import io.formwork.metadata.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** However a file is damaged, the reader answers with messages and never falls over. */
class DamagedFilesTest {

  private static final int DAMAGES = 200;
  private static final String[] SPLINTERS = {
    "",
    ":",
    "{",
    "]",
    "'",
    "\"",
    "- ",
    "null",
    "[[x]]",
    "&",
    "*a",
    "\n",
    "  ",
    "0",
    "-1",
    "{}",
    "}",
    "99999999999"
  };

  private final Random random = new Random(2026);

  @Test
  void areAnsweredWithMessages() {
    List<SourceFile> whole = DefinitionFilesTest.DESK.files();
    for (int i = 0; i < DAMAGES; i++) {
      List<SourceFile> files = new ArrayList<>(whole);
      int chosen = random.nextInt(files.size());
      SourceFile damaged = damaged(files.get(chosen));
      files.set(chosen, damaged);
      assertDoesNotThrow(
          () -> new ApplicationReader().read(() -> files),
          () -> damaged.path() + "\n" + damaged.text());
    }
  }

  /** One or two stretches are replaced by something else. */
  private SourceFile damaged(SourceFile file) {
    StringBuilder text = new StringBuilder(file.text());
    for (int i = 0; i <= random.nextInt(2); i++) {
      int from = random.nextInt(text.length() + 1);
      int until = Math.min(text.length(), from + random.nextInt(12));
      text.replace(from, until, SPLINTERS[random.nextInt(SPLINTERS.length)]);
    }
    return new SourceFile(file.path(), text.toString().getBytes(StandardCharsets.UTF_8));
  }
}
