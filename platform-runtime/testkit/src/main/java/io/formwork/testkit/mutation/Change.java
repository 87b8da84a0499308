package io.formwork.testkit.mutation;

import io.formwork.metadata.source.SourceFile;

/** A file as it becomes, made when it is asked for: of most mutations only some are tried. */
@FunctionalInterface
interface Change {

  SourceFile file();
}
