package io.formwork.core.transfer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** Writes a copy of somebody's file in which the rows are marked; all else stays as it was. */
@FunctionalInterface
public interface TableMarker {
  void mark(Path file, Marks marks, OutputStream to) throws IOException;
}
