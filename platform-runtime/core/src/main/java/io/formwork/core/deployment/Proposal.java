package io.formwork.core.deployment;

import io.formwork.core.store.ReleaseStore.Kind;
import io.formwork.metadata.source.DefinitionSource;
import io.formwork.metadata.source.SourceFile;
import java.util.List;
import java.util.Optional;

/** A wish to change what applications are. */
public sealed interface Proposal {

  /**
   * New files for the applications among them; other applications stay as they are. The overlay
   * that lives in the database stays over them, unless they bring one of that name.
   */
  record Files(DefinitionSource source) implements Proposal {}

  /** An earlier release of an application, as it was. */
  record Rollback(String app, long release) implements Proposal {}

  /**
   * Another overlay of the application's own over its present files, instead of the one it has.
   *
   * @param files below {@code model-definitions/<app>_local/} and its four sisters; none to do
   *     without an overlay
   */
  record Overlay(String app, List<SourceFile> files) implements Proposal {
    public Overlay {
      files = List.copyOf(files);
    }
  }

  /** The kind of release that comes of it. */
  default Kind kind() {
    return switch (this) {
      case Files files -> Kind.PUBLISH;
      case Rollback rollback -> Kind.ROLLBACK;
      case Overlay overlay -> Kind.OVERLAY;
    };
  }

  /** The release that is brought back. */
  default Optional<Long> broughtBack() {
    return this instanceof Rollback rollback ? Optional.of(rollback.release()) : Optional.empty();
  }
}
