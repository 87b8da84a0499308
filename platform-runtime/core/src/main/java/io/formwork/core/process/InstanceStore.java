package io.formwork.core.process;

import io.formwork.core.record.RecordRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Process instances of one application. */
public interface InstanceStore {

  void add(Instance instance);

  /** The instance with its row locked until the transaction ends; absent when it has ended. */
  Optional<Instance> lock(String id);

  /** Stores the state after a step. */
  void update(String id, byte[] state);

  /** The instance has ended; its state is dropped, its row stays for the history. */
  void end(String id, Instant at);

  /** The running instances about a record, oldest first. */
  List<Instance> running(RecordRef about);

  /** All instances about a record, oldest first. */
  List<Instance> all(RecordRef about);

  /** Whether there is an instance about any record of the object, running or ended. */
  boolean anyAbout(String object);

  /**
   * One instance.
   *
   * @param state the engine's own bytes; empty array once ended
   */
  record Instance(
      String id,
      String process,
      String version,
      RecordRef about,
      byte[] state,
      Instant started,
      Optional<Instant> ended) {}
}
