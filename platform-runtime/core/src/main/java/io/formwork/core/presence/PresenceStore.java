package io.formwork.core.presence;

import io.formwork.core.record.RecordRef;
import java.time.Instant;
import java.util.List;

/** Keeps who was last seen at which record; shared by all nodes. */
public interface PresenceStore {

  /**
   * Somebody is there, or is there still.
   *
   * @param fresh who was seen before that counts as not there, and is forgotten
   */
  void seen(Seen seen, Instant fresh);

  /** Somebody has left the record at that place. */
  void gone(RecordRef record, long person, String place);

  /** Who was seen since then, in the order in which they came. */
  List<Seen> at(RecordRef record, Instant fresh);

  /**
   * Somebody at a record.
   *
   * @param place tells one tab of a person's from another
   * @param since how long in this mode
   */
  record Seen(RecordRef record, long person, String place, Mode mode, Instant since, Instant at) {}
}
