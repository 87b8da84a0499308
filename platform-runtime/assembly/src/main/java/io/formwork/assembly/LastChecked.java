package io.formwork.assembly;

import io.formwork.core.store.ReleaseFiles;
import io.formwork.metadata.source.SourceFile;
import java.util.List;
import java.util.Optional;

/**
 * Keeps what was checked for the last plan, so that whoever publishes what he has just planned does
 * not wait for the same check again. What was taken to be published is forgotten: its classes and
 * rules belong to a snapshot from then on.
 */
final class LastChecked {

  private final DefinitionChecks checks;
  private Optional<Kept> last = Optional.empty();

  LastChecked(DefinitionChecks checks) {
    this.checks = checks;
  }

  private record Kept(String fingerprint, CheckedDefinitions definitions) {}

  /** To be looked at. */
  CheckedDefinitions look(List<SourceFile> files) {
    String fingerprint = new ReleaseFiles(files).fingerprint();
    CheckedDefinitions definitions = take(fingerprint).orElseGet(() -> checks.read(() -> files));
    keep(new Kept(fingerprint, definitions));
    return definitions;
  }

  /** To be opened and published. */
  CheckedDefinitions take(List<SourceFile> files) {
    return take(new ReleaseFiles(files).fingerprint()).orElseGet(() -> checks.read(() -> files));
  }

  private synchronized void keep(Kept kept) {
    last = Optional.of(kept);
  }

  private synchronized Optional<CheckedDefinitions> take(String fingerprint) {
    Optional<Kept> same = last.filter(kept -> kept.fingerprint().equals(fingerprint));
    last = Optional.empty();
    return same.map(Kept::definitions);
  }
}
