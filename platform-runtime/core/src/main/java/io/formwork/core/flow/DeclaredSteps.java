package io.formwork.core.flow;

import io.formwork.core.actor.Actor;
import io.formwork.core.actor.Authority;
import io.formwork.core.actor.Channel;
import io.formwork.core.command.DefinitionService;
import io.formwork.core.evaluate.Evaluation;
import io.formwork.core.evaluate.Facts;
import io.formwork.core.evaluate.Subject;
import io.formwork.core.notification.Notifier;
import io.formwork.core.record.Changes;
import io.formwork.core.record.RecordRef;
import io.formwork.core.record.StoredRecord;
import io.formwork.core.store.RecordStore;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Process;
import io.formwork.metadata.model.Process.Binding;
import java.util.Map;
import java.util.Optional;

/**
 * Does what service tasks declare: finds somebody, writes fields, takes a transition, sends
 * notifications.
 */
public final class DeclaredSteps {

  private final ApplicationModel model;
  private final RecordStore store;
  private final DefinitionService definitions;
  private final Assignment assignment;
  private final Evaluation evaluation;
  private final Notifier notifier;

  public DeclaredSteps(
      ApplicationModel model,
      RecordStore store,
      DefinitionService definitions,
      Assignment assignment,
      Evaluation evaluation,
      Notifier notifier) {
    this.model = model;
    this.store = store;
    this.definitions = definitions;
    this.assignment = assignment;
    this.evaluation = evaluation;
    this.notifier = notifier;
  }

  void perform(
      Process process,
      Binding.Service service,
      RecordRef about,
      Optional<Actor> behind,
      Channel channel) {
    StoredRecord record = stored(about);
    Optional<Changes> found = assigned(service, record);
    if (found.isPresent()) {
      Authority.Definition authority =
          new Authority.Definition(
              Authority.Kind.PROCESS, process.name() + "." + service.node(), behind, channel);
      write(service, target(service, record), values(service, record, found.get()), authority);
    }
    StoredRecord now = stored(about);
    service.notifies().forEach(name -> notifier.send(name, now, behind));
  }

  /** Empty when somebody was looked for and nobody found: then nothing is written. */
  private Optional<Changes> assigned(Binding.Service service, StoredRecord record) {
    if (service.assign().isEmpty()) {
      return Optional.of(Changes.none());
    }
    Binding.Assign assign = service.assign().get();
    return assignment
        .find(strategy(assign.strategy()), record, assign.field())
        .map(user -> Changes.of(assign.field(), user));
  }

  private io.formwork.metadata.model.Strategy strategy(String name) {
    return java.util.Objects.requireNonNull(model.strategies().get(name), name);
  }

  private Changes values(Binding.Service service, StoredRecord record, Changes found) {
    Facts facts = Facts.about(Subject.of(record));
    Changes changes = found;
    for (Map.Entry<String, Expression> set : service.set().entrySet()) {
      changes = changes.with(set.getKey(), evaluation.value(set.getValue(), facts).orElse(null));
    }
    return changes;
  }

  private void write(
      Binding.Service service, RecordRef target, Changes changes, Authority.Definition authority) {
    if (service.takes().isPresent()) {
      definitions.take(target, service.takes().get(), changes, authority);
      return;
    }
    if (!changes.isEmpty()) {
      definitions.update(target, changes, authority);
    }
  }

  private RecordRef target(Binding.Service service, StoredRecord record) {
    if (service.relation().isEmpty()) {
      return record.ref();
    }
    String relation = service.relation().get();
    FieldType.Reference reference = (FieldType.Reference) record.type().field(relation).type();
    return new RecordRef(reference.object(), record.values().get(relation, Long.class));
  }

  private StoredRecord stored(RecordRef ref) {
    ObjectType type = model.object(ref.object());
    return store.find(type, ref.id()).orElseThrow();
  }
}
