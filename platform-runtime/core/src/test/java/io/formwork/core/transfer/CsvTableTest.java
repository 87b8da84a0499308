package io.formwork.core.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.formwork.core.export.Formulas;
import io.formwork.core.message.RefusedException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text files as people and spreadsheets write them. */
class CsvTableTest {

  private static final String MARK = "\uFEFF";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+1", "-1", "@SUM(1)", "'=1+1", "''=1", "＝1+1", "'quoted'", "plain", "'"})
  void whatKeepsATextFromBeingAFormulaIsNoPartOfIt(String text) throws IOException {
    String guarded = Formulas.guarded(text);
    assertTrue("=+-@＝".indexOf(guarded.charAt(0)) < 0, guarded);
    String table = "%s\r\n\"%s\"\r\n".formatted(Formulas.signed("title"), guarded);
    assertEquals(List.of(text), texts(MARK + table, StandardCharsets.UTF_8));
    assertEquals(List.of(text), texts(table, StandardCharsets.UTF_8));
    if (StandardCharsets.US_ASCII.newEncoder().canEncode(text)) {
      assertEquals(List.of(text), texts(table, Charset.forName("windows-1251")));
      assertEquals(List.of(text), texts(table, Charset.forName("windows-1252")));
    }
  }

  @Test
  void whatNobodyHasGuardedIsTakenAsItStands() throws IOException {
    assertEquals(List.of("'=1+1"), texts("title\n'=1+1\n", StandardCharsets.UTF_8));
    assertEquals(List.of("'=1+1"), texts(MARK + "title\n'=1+1\n", StandardCharsets.UTF_8));
    assertEquals(List.of("'=1+1"), texts("title,имя\n'=1+1\n", Charset.forName("windows-1251")));
  }

  @Test
  void theSignIsNoPartOfTitles() throws IOException {
    Path file = Files.createTempFile(folder, "table", ".csv");
    Files.writeString(file, Formulas.signed("Имя") + ";" + Formulas.signed("=x") + ";own\n");
    assertEquals(List.of("Имя", "=x", "own"), new CsvTable().open(file).titles());
  }

  @Test
  void aQuoteWithoutAnEndIsRefused() {
    assertThrows(
        RefusedException.class, () -> texts("title\n\"one\ntwo\n", StandardCharsets.UTF_8));
  }

  private List<String> texts(String content, Charset charset) throws IOException {
    Path file = Files.createTempFile(folder, "table", ".csv");
    Files.writeString(file, content, charset);
    List<String> texts = new ArrayList<>();
    new CsvTable().open(file).each((row, cells) -> texts.add(cells.getFirst().text()));
    return texts;
  }
}
