package io.formwork.core.transfer;

import io.formwork.core.export.Formulas;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Marks the rows of a text file by two columns behind the others. */
public final class CsvMarker implements TableMarker {

  private static final char SEPARATOR = ';';

  @Override
  public void mark(Path file, Marks marks, OutputStream to) throws IOException {
    Writer out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
    TableFile table = new CsvTable().open(file);
    int columns = table.titles().size();
    out.write('\uFEFF');
    line(out, Formulas::signed, table.titles(), columns, marks.titles());
    try {
      table.each((row, cells) -> {
        List<String> texts = cells.stream().map(RawCell::text).toList();
        String standing = marks.standing(row).map(marks::word).orElse("");
        line(out, Formulas::guarded, texts, columns, List.of(standing, marks.reasons(row)));
      });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    out.flush();
  }

  private static void line(
      Writer out, UnaryOperator<String> kept, List<String> texts, int columns, List<String> added) {
    List<String> all = new ArrayList<>(texts);
    while (all.size() < columns) {
      all.add("");
    }
    all.addAll(added);
    try {
      for (int column = 0; column < all.size(); column++) {
        out.write(column == 0 ? "" : String.valueOf(SEPARATOR));
        out.write('"' + kept.apply(all.get(column)).replace("\"", "\"\"") + '"');
      }
      out.write("\r\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
