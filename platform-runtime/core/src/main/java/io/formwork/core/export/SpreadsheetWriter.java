package io.formwork.core.export;

import java.io.IOException;
import java.io.OutputStream;

/** Writes spreadsheet files. The one door to the technology that knows their format. */
@FunctionalInterface
public interface SpreadsheetWriter {

  /**
   * Writes a whole file while it takes the rows, keeping none of them; what was written when a row
   * fails is no file.
   */
  void write(Sheet sheet, OutputStream to) throws IOException;
}
