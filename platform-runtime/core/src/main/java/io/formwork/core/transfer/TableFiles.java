package io.formwork.core.transfer;

import io.formwork.core.message.Message;
import io.formwork.core.message.Refusal.Kind;
import io.formwork.core.message.RefusedException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Knows a file by what it begins with, whatever its name says. */
public final class TableFiles implements TableReader, TableMarker {

  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  private final Workbooks workbooks;
  private final TableReader texts = new CsvTable();

  /**
   * @param workbooks knows {@code .xlsx}
   */
  public TableFiles(Workbooks workbooks) {
    this.workbooks = workbooks;
  }

  @Override
  public TableFile open(Path file) {
    if (begins(file, OLD_OFFICE)) {
      throw new RefusedException(Kind.INVALID, Message.of("file.old_workbook"));
    }
    TableFile table = (isWorkbook(file) ? workbooks.reader() : texts).open(file);
    if (table.titles().stream().allMatch(String::isBlank)) {
      throw new RefusedException(Kind.INVALID, Message.of("file.no_titles"));
    }
    return table;
  }

  @Override
  public void mark(Path file, Marks marks, OutputStream to) throws IOException {
    (isWorkbook(file) ? workbooks.marker() : new CsvMarker()).mark(file, marks, to);
  }

  public static boolean isWorkbook(Path file) {
    return begins(file, ZIP);
  }

  private static boolean begins(Path file, byte[] with) {
    try (var content = Files.newInputStream(file)) {
      return Arrays.equals(content.readNBytes(with.length), with);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
