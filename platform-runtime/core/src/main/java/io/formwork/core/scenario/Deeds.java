package io.formwork.core.scenario;

import io.formwork.core.actor.Actor;
import io.formwork.core.application.Application;
import io.formwork.core.command.RecordService;
import io.formwork.core.record.Changes;
import io.formwork.core.record.OwnedChange;
import io.formwork.core.record.RecordRef;
import io.formwork.core.record.Save;
import io.formwork.core.task.Task;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Scenario;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Does what a story says a person does, through the commands of screens and REST. */
final class Deeds {

  private final Application application;
  private final RecordService records;
  private final Cast cast;
  private final WrittenValues written;

  Deeds(Application application, Cast cast, WrittenValues written) {
    this.application = application;
    this.records = application.records();
    this.cast = cast;
    this.written = written;
  }

  void create(Actor actor, Scenario.Create deed) {
    RecordRef made = records.create(actor, deed.object(), save(deed.object(), deed.with()));
    deed.callIt().ifPresent(name -> cast.call(name, made));
  }

  void update(Actor actor, Scenario.Update deed) {
    RecordRef record = cast.record(deed.record());
    records.update(actor, record, OptionalLong.empty(), save(record.object(), deed.with()));
  }

  void delete(Actor actor, Scenario.Delete deed) {
    records.delete(actor, cast.record(deed.record()), OptionalLong.empty());
  }

  void take(Actor actor, Scenario.Take deed) {
    RecordRef record = cast.record(deed.record());
    Save with = save(record.object(), deed.with());
    records.take(actor, record, OptionalLong.empty(), deed.transition(), with);
  }

  void claim(Actor actor, Scenario.Claim deed) {
    RecordRef record = cast.record(deed.record());
    Task task =
        application.stores().tasks().openAbout(record).stream()
            .filter(open -> open.node().equals(deed.task()))
            .findFirst()
            .orElseThrow(() -> new StoryMistake("No task %s is open.".formatted(deed.task())));
    application.tasks().claim(actor, task.id());
  }

  void setUp(Actor actor, Scenario.SetUp deed) {
    application.settingService().change(actor, OptionalLong.empty(), deed.settings());
  }

  private Save save(String object, Scenario.Given with) {
    ObjectType type = application.model().object(object);
    Map<String, List<OwnedChange>> owned = new LinkedHashMap<>();
    with.owned()
        .forEach((collection, parts) -> {
          ObjectType part = application.model().owned(type, collection).orElseThrow();
          owned.put(collection, parts.stream().map(one -> change(part, one)).toList());
        });
    return new Save(written.changes(type, with.fields()), owned);
  }

  private OwnedChange change(ObjectType type, Scenario.Part part) {
    Changes changes = written.changes(type, part.fields());
    if (part.record().isEmpty()) {
      return new OwnedChange.Added(changes);
    }
    long id = cast.record(part.record().get()).id();
    return part.delete()
        ? new OwnedChange.Deleted(id, OptionalLong.empty())
        : new OwnedChange.Changed(id, OptionalLong.empty(), changes);
  }
}
