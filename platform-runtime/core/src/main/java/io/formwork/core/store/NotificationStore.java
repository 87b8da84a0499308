package io.formwork.core.store;

import io.formwork.core.record.RecordRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The inboxes of people in one application. */
public interface NotificationStore {

  void add(Told told);

  /** The newest first. */
  List<Told> inbox(long user, int limit);

  /** What was told about a record, oldest first. */
  List<Told> about(RecordRef record);

  long unread(long user);

  void markRead(long user, Instant at);

  /**
   * One message in one inbox.
   *
   * @param id 0 before it is stored
   * @param notification the name of its definition
   */
  record Told(
      long id,
      long user,
      String notification,
      RecordRef about,
      String subject,
      String body,
      Instant at,
      Optional<Instant> read) {}
}
