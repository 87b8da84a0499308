package io.formwork.core.command;

import io.formwork.core.actor.Authority;
import io.formwork.core.message.Message;
import io.formwork.core.message.Refusal.Kind;
import io.formwork.core.message.RefusedException;
import io.formwork.core.record.Changes;
import io.formwork.core.record.RecordRef;
import io.formwork.core.record.StoredRecord;
import io.formwork.core.store.RecordStore;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Lifecycle;
import java.util.Optional;

/**
 * Writes for a definition: a task, a timer, a process or a seed writes exactly the fields it
 * declares, checked beforehand and journalled with its address. Runs in the caller's transaction;
 * derivation, checks, journal and events are those of any write.
 */
public final class DefinitionService {

  private final ApplicationModel model;
  private final RecordStore store;
  private final RecordWriter writer;

  DefinitionService(ApplicationModel model, RecordStore store, RecordWriter writer) {
    this.model = model;
    this.store = store;
    this.writer = writer;
  }

  public StoredRecord create(String object, Changes values, Authority.Definition authority) {
    return writer.create(model.object(object), values, authority);
  }

  public StoredRecord update(RecordRef ref, Changes changes, Authority.Definition authority) {
    StoredRecord before = locked(ref);
    return writer.update(before, changes.against(before.values()), authority);
  }

  /**
   * Takes a transition and writes fields with it.
   *
   * @throws RefusedException when the record is not in a state that the transition leaves
   */
  public StoredRecord take(
      RecordRef ref, String transition, Changes changes, Authority.Definition authority) {
    StoredRecord before = locked(ref);
    Lifecycle.Transition taken = before.type().lifecycle().orElseThrow().transition(transition);
    if (!taken.from().contains(before.state().name())) {
      throw new RefusedException(
          Kind.CONFLICT, Message.of("transition.not_from", taken.title(), before.state().title()));
    }
    return writer.take(
        before, taken, changes.against(before.values()), Optional.empty(), authority);
  }

  private StoredRecord locked(RecordRef ref) {
    return store
        .lock(model.object(ref.object()), ref.id())
        .orElseThrow(() -> new RefusedException(Kind.NOT_FOUND, Message.of("record.not_found")));
  }
}
