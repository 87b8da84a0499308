package io.formwork.metadata.sheet;

import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.source.SourceFile;
import java.util.Optional;

/** Reads spreadsheets of one kind. */
public interface SheetReader {

  /** The ending of such files, without the dot. */
  String ending();

  /** The cells; empty when the file cannot be read, which has then been told. */
  Optional<Sheet> read(SourceFile file, Problems problems);
}
