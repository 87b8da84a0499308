package io.formwork.metadata.source;

import java.util.List;

/** A place that holds definitions. */
public interface DefinitionSource {

  /** The folders at the top of a place of definitions; what lies beside them is not read. */
  List<String> FOLDERS =
      List.of("model-definitions", "process-definitions", "rules", "ui-definitions", "seeds");

  /**
   * Every file below {@link #FOLDERS}, ordered by path.
   *
   * @throws java.io.UncheckedIOException when the place cannot be read
   */
  List<SourceFile> files();
}
