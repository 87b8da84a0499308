package io.formwork.testkit.proof;

import io.formwork.core.actor.Actor;
import io.formwork.core.application.Application;
import io.formwork.core.record.Changes;
import io.formwork.core.record.RecordRef;
import io.formwork.core.record.StoredRecord;
import io.formwork.core.store.Transactions;
import io.formwork.core.task.Task;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Process;
import io.formwork.metadata.model.Process.Binding;
import io.formwork.metadata.model.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Records that somebody creates and changes by the commands that everybody uses: their processes
 * begin, tasks are opened, other programs are told, and there are versions to quarrel over.
 */
record Lives(
    Application application, Transactions transactions, Settlement settlement, World world) {

  /** So many records of the object, each created and then changed once. */
  void begin(ObjectType type, String creator, int count) {
    Actor actor = application.actor(creator).orElseThrow();
    List<World.Row> rows = new ArrayList<>();
    for (int index = 0; index < count; index++) {
      rows.add(transactions.required(() -> created(type, actor)));
    }
    rows.forEach(row -> change(row, actor));
    rows.forEach(row -> transactions.required(() -> world.open(row, tasks(row))));
  }

  private World.Row created(ObjectType type, Actor actor) {
    Set<String> fillable = names(application.reach(actor).fillable(type));
    Changes changes = Changes.none();
    for (Field field : type.fields().values()) {
      if (fillable.contains(field.name()) && !(field.type() instanceof FieldType.State)) {
        Optional<Object> value = settlement.given(type, field);
        changes = value.isEmpty() ? changes : changes.with(field.name(), value.get());
      }
    }
    RecordRef ref = application.records().create(actor, type.name(), changes);
    World.Row row = world.add(type, ref.id(), whole(type, ref));
    changes.fields().forEach(field -> world.note(row, field));
    return row;
  }

  private static Set<String> names(List<Field> fields) {
    return fields.stream().map(Field::name).collect(Collectors.toSet());
  }

  /** As it lies in the store when all that the save set off has happened. */
  private Map<String, Object> whole(ObjectType type, RecordRef ref) {
    StoredRecord stored = application.stores().records().find(type, ref.id()).orElseThrow();
    Map<String, Object> values = new LinkedHashMap<>(stored.values().asMap());
    values.put("version", stored.version());
    return values;
  }

  private void change(World.Row row, Actor actor) {
    RecordRef ref = new RecordRef(row.type().name(), row.id());
    Set<String> writable =
        transactions.required(
            () -> application.query().get(actor, ref).orElseThrow().abilities().writable());
    Map<String, String> texts = new LinkedHashMap<>();
    row.type().fields().values().stream()
        .filter(field -> field.type() instanceof FieldType.Text)
        .filter(field -> writable.contains(field.name()) && row.values().containsKey(field.name()))
        .forEach(field -> texts.put(field.name(), world.hatch()));
    Changes changes = Changes.none();
    for (Map.Entry<String, String> text : texts.entrySet()) {
      changes = changes.with(text.getKey(), text.getValue());
    }
    application.records().update(actor, ref, OptionalLong.empty(), changes);
    texts.forEach((field, canary) -> world.change(row, field, canary));
    row.values().putAll(transactions.required(() -> whole(row.type(), ref)));
  }

  private List<World.Task> tasks(World.Row row) {
    return application
        .stores()
        .tasks()
        .openAbout(new RecordRef(row.type().name(), row.id()))
        .stream()
        .map(this::task)
        .toList();
  }

  private World.Task task(Task task) {
    Process process = Objects.requireNonNull(application.model().processes().get(task.process()));
    Binding.Task binding =
        (Binding.Task) Objects.requireNonNull(process.bindings().get(task.node()));
    Set<String> shown =
        application.model().view(View.FormView.class, binding.form()).sections().stream()
            .flatMap(section -> section.rows().stream())
            .flatMap(List::stream)
            .map(Field::name)
            .collect(Collectors.toSet());
    return new World.Task(task.role(), task.assignee(), shown);
  }
}
