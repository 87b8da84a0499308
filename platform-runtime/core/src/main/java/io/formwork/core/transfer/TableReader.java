package io.formwork.core.transfer;

import java.nio.file.Path;

/** Reads files of tables. The one door to the technology that knows their format. */
@FunctionalInterface
public interface TableReader {

  /**
   * Looks at the file and at its titles.
   *
   * @throws io.formwork.core.message.RefusedException when it is no such file, or one that would
   *     harm: larger unpacked than it may be, with macros, entities or links to other files
   */
  TableFile open(Path file);
}
