package io.formwork.core.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Parcels of all applications, in the order in which they were written. */
public interface OutboxStore {

  void add(Parcel parcel);

  /**
   * Takes the parcel that is due first and keeps it from others until that instant. Behind one that
   * waits, those of the same definition about the same record wait too; of one definition few are
   * under way at once; what is paused is left.
   */
  Optional<Claimed> claim(Instant now, Instant until);

  /**
   * Notes how an attempt ended; nothing when the parcel has been asked for anew or taken by another
   * meanwhile.
   *
   * @param due when it is tried again, if the state is that it waits
   */
  void settle(Claimed claimed, Delivery.State state, Optional<Instant> due, Delivery.Attempt last);

  /** What the application sends by that definition, the newest first. */
  List<Delivery> list(
      String app,
      String definition,
      Optional<Delivery.State> state,
      OptionalLong before,
      int limit);

  Optional<Delivery> find(String app, String id);

  /** Makes a parcel that has ended wait again, as if it were new. */
  void again(String app, String id, Instant now);

  /** How many parcels are in each state, by their definitions. */
  Map<String, Map<Delivery.State, Long>> counts(String app);

  /** Keeps everything else that changes the standing of the application's definitions waiting. */
  void lock(String app);

  /** Which definitions rest. */
  Map<String, Pause> paused(String app);

  void pause(String app, String definition, Pause pause);

  void resume(String app, String definition);

  /** Forgets what has ended before that instant; how many there were. */
  int forget(Instant before);

  /**
   * A parcel on its way.
   *
   * @param attempt which one this is, from 1
   * @param first when the first one began
   */
  record Claimed(Parcel parcel, int attempt, Instant first, Instant until) {}

  /** Since when something rests, and by whose will. */
  record Pause(Instant at, String by) {}
}
