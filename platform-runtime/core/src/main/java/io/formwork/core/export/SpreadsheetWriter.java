package io.formwork.core.export;

import java.io.IOException;
import java.io.OutputStream;

/** Writes spreadsheet files. The one door to the technology that knows their format. */
@FunctionalInterface
public interface SpreadsheetWriter {

  /**
   * Writes a whole file with one sheet. Takes the rows one after another and keeps none, and writes
   * nothing to the stream before it has taken the last.
   */
  void write(Sheet sheet, OutputStream to) throws IOException;
}
