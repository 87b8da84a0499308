package io.formwork.core.store;

import io.formwork.metadata.model.Label;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was applied to the database, when, by whom and from which files; the last one of an
 * application serves.
 */
public interface ReleaseStore {

  /** The last release of an application. */
  Optional<Release> current(String app);

  Optional<Release> find(String app, long number);

  /** The releases of an application, the last one first. */
  List<Release> all(String app);

  /** The number of the last release of every application. */
  Map<String, Long> latest();

  /** The files of a release, byte for byte. */
  ReleaseFiles files(String app, long number);

  /**
   * The last release whose files may hold the process in that version; there is none when no
   * release had it.
   */
  List<Long> withProcess(String app, String process, String version);

  /** Adds the release that now serves; its number is one more than the last. */
  Release add(Release release, Content content);

  /** Writes down what a release has changed, as it was said when it was planned. */
  void tell(Release release, List<Told> changes);

  /** What a release has changed, in the order in which it was said. */
  List<Told> told(String app, long number);

  /** The first change of every release of an application, and how many there were. */
  Map<Long, Headline> headlines(String app);

  /**
   * Waits until nobody else on this database starts or publishes, and keeps others waiting until
   * the running transaction ends.
   */
  void lock();

  /**
   * Whether a seed or demo of that name and content was already loaded in the application,
   * remembering it if not.
   */
  boolean firstTime(String app, String what, String fingerprint, Instant at);

  /**
   * A change as it was said.
   *
   * @param action and {@code risk}: names of what core.deployment knows
   */
  record Told(String action, String address, String risk, Label summary, List<Label> effects) {
    public Told {
      effects = List.copyOf(effects);
    }
  }

  /** What a release is remembered by. */
  record Headline(Told first, long changes) {}

  /** How a release came about. */
  enum Kind {
    /** At a start, from the files that the server was given. */
    FILES,
    /** Published into the running application. */
    PUBLISH,
    /** An earlier release, published again. */
    ROLLBACK,
    /** Changed by an administrator in the application itself. */
    OVERLAY
  }

  /**
   * One release.
   *
   * @param number 0 before it is stored; then counted from 1 in each application
   * @param by the login of who published, or {@code files} at a start from files
   * @param fingerprint of its files
   * @param comment what the publisher said of it; may be blank
   * @param base the release that it was made from: the one before it, or the one that was brought
   *     back; none for the first
   */
  record Release(
      String app,
      long number,
      Instant at,
      String by,
      String appVersion,
      String fingerprint,
      Kind kind,
      String comment,
      Optional<Long> base) {}

  /**
   * What a release is made of.
   *
   * @param files so that it can be brought back, and running instances keep their version
   * @param columns {@code object.field} to the column it was born with
   * @param processes process to version, so that an old version is found without reading files
   */
  record Content(ReleaseFiles files, Map<String, String> columns, Map<String, String> processes) {}
}
