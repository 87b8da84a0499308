package io.formwork.testkit;

import io.formwork.metadata.source.DefinitionSource;
import io.formwork.metadata.source.FolderSource;
import java.nio.file.Path;

/** A company with units, substitutes and a second pair of eyes. */
final class Office {

  static final DefinitionSource DEFINITIONS =
      new FolderSource(Path.of("src", "test", "resources", "office"));

  private Office() {}
}
