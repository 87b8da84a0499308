package io.formwork.core.store;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The settings of an application that somebody has ever changed. */
public interface SettingStore {

  /** By their names; read once a transaction, so that all of it sees one state. */
  Map<String, Kept> all();

  /** As {@link #all}, read anew; nobody else changes one until the running transaction ends. */
  Map<String, Kept> lock();

  /**
   * Keeps another value, in the running transaction, which has locked them.
   *
   * @param value as a text; empty for the default, whatever that is
   * @param by the name of who changed it
   */
  void keep(String name, Optional<String> value, Instant at, String by);

  /** How many changes there have been in all; it never becomes less. */
  static long changes(Map<String, Kept> kept) {
    return kept.values().stream().mapToLong(Kept::changes).sum();
  }

  /**
   * One setting.
   *
   * @param value empty when it was taken back to its default
   * @param changes how often it was changed
   * @param at when it was changed last
   * @param by the name that who did so had then
   */
  record Kept(Optional<String> value, long changes, Instant at, String by) {}
}
