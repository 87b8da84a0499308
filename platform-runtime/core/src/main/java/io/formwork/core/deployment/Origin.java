package io.formwork.core.deployment;

import io.formwork.core.store.ReleaseStore.Kind;
import java.util.Optional;

/**
 * Where a release comes from.
 *
 * @param by the login of who published, or {@link #FILES}
 * @param comment what the publisher said of it; may be blank
 * @param broughtBack the earlier release whose files it has
 */
public record Origin(String by, Kind kind, String comment, Optional<Long> broughtBack) {

  /** Who publishes when an application starts from its files. */
  public static final String FILES = "files";

  /** The start of a server with its files. */
  public static Origin ofFiles() {
    return new Origin(FILES, Kind.FILES, "", Optional.empty());
  }
}
