package io.formwork.core.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was applied to the database, when, by whom and from which files; the last one of an
 * application serves.
 */
public interface ReleaseStore {

  Optional<Release> current(String app);

  List<Release> all(String app);

  /** Adds the release that now serves; its number is one more than the last. */
  Release add(Release release);

  /**
   * Whether a seed or demo of that name and content was already loaded in the application,
   * remembering it if not.
   */
  boolean firstTime(String app, String what, String fingerprint, Instant at);

  /**
   * One release.
   *
   * @param number 0 before it is stored; then counted from 1 in each application
   * @param by the login of who published, or {@code files} at a start from files
   * @param fingerprint of the model
   * @param files path to content of every file it was made of, so that running instances keep their
   *     version
   * @param columns {@code object.field} to the column it was born with
   */
  record Release(
      String app,
      long number,
      Instant at,
      String by,
      String appVersion,
      String fingerprint,
      Map<String, String> files,
      Map<String, String> columns) {}
}
