package io.formwork.core.right;

import io.formwork.core.actor.Actor;
import io.formwork.core.file.FileRights;
import io.formwork.core.message.Message;
import io.formwork.core.policy.FieldStates;
import io.formwork.core.policy.Let;
import io.formwork.core.record.StoredRecord;
import io.formwork.core.right.Verdict.All;
import io.formwork.core.right.Verdict.Any;
import io.formwork.core.right.Verdict.Demand;
import io.formwork.core.right.Verdict.Fact;
import io.formwork.core.right.Verdict.Granted;
import io.formwork.core.right.Verdict.Lent;
import io.formwork.core.right.Verdict.Loan;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Role.Action;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** Which conditions decide what may be done with a field. */
public final class FieldVerdicts {

  private final ApplicationModel model;
  private final Verdicts records;
  private final Map<Case, Map<String, Verdict>> known = new ConcurrentHashMap<>();

  /** What the verdicts about the fields of a record depend on, so that most find theirs made. */
  private record Case(
      Set<String> roles,
      boolean acting,
      Let let,
      String object,
      Optional<String> state,
      Action action) {}

  FieldVerdicts(ApplicationModel model, Verdicts records) {
    this.model = model;
    this.records = records;
  }

  /**
   * Whether the person may see, or change, each of the fields, or be told its history.
   *
   * @param action READ, UPDATE or HISTORY
   */
  Map<String, Verdict> all(Actor actor, StoredRecord record, Action action) {
    Case asked =
        new Case(
            actor.roles(),
            actor.substitute().isPresent(),
            Let.of(model, actor, record.type(), action),
            record.type().name(),
            state(record),
            action);
    Map<String, Verdict> before = known.get(asked);
    if (before != null) {
      return before;
    }
    Map<String, Verdict> made = new LinkedHashMap<>();
    for (Field field : record.type().fields().values()) {
      made.put(field.name(), ofField(actor, record, field, action));
    }
    known.put(asked, made);
    return made;
  }

  private Verdict ofField(Actor actor, StoredRecord record, Field field, Action action) {
    return switch (action) {
      case READ -> read(actor, record, field);
      case UPDATE -> update(actor, record, field);
      case HISTORY -> history(actor, record, field);
      case CREATE, DELETE, EXPORT, IMPORT, SEARCH ->
          throw new IllegalArgumentException("" + action);
    };
  }

  private static Optional<String> state(StoredRecord record) {
    return record.type().lifecycle().map(lifecycle -> record.state().name());
  }

  public Verdict read(Actor actor, StoredRecord record, Field field) {
    return new All(
        List.of(
            new Demand(
                new Fact(FileRights.let(model, actor.roles(), field, Action.READ)),
                Message.of("field.unreadable", field.title())),
            new Demand(
                new Fact(!in(record, state -> FieldStates.hidden(field, state))),
                said("field.hidden_in_state", record, field)),
            new Demand(
                new Any(
                    List.of(
                        records.granted(actor, record.type(), field, Action.READ),
                        new Lent(new Loan.Shown(field.name())))),
                Message.of("field.unreadable", field.title()))));
  }

  /** Whether the person is told what happened to the field. */
  public Verdict history(Actor actor, StoredRecord record, Field field) {
    ObjectType type = record.type();
    Granted granted = records.granted(actor, type, field, Action.HISTORY);
    return new All(
        List.of(
            read(actor, record, field),
            new Demand(
                Verdicts.lentToo(
                    granted,
                    records.granted(actor, type, field, Action.READ),
                    new Loan.Shown(field.name())),
                Message.of("history.field_forbidden", field.title()))));
  }

  public Verdict update(Actor actor, StoredRecord record, Field field) {
    List<Verdict> parts = new ArrayList<>();
    parts.add(
        new Demand(new Fact(field.writable()), Message.of("field.not_writable", field.title())));
    field
        .onlyThrough()
        .map(model::object)
        .ifPresent(through ->
            parts.add(
                new Demand(
                    new Fact(false),
                    Message.of("field.only_through", field.title(), through.title()))));
    parts.add(
        new Demand(
            new Fact(FileRights.let(model, actor.roles(), field, Action.UPDATE)),
            Message.of("file.field_forbidden", field.title())));
    parts.add(
        new Demand(
            new Fact(!in(record, state -> !FieldStates.open(field, state))),
            said("field.closed_in_state", record, field)));
    parts.add(
        new Demand(
            new Any(
                List.of(
                    records.granted(actor, record.type(), field, Action.UPDATE),
                    new Lent(new Loan.Written(field.name())))),
            forbidden(record, field)));
    return new All(parts);
  }

  /** Whether the value may be taken out of the system: tasks lend nothing of that. */
  public Verdict export(Actor actor, StoredRecord record, Field field) {
    ObjectType type = record.type();
    return new Demand(
        new All(
            List.of(
                records.granted(actor, type, Action.READ),
                records.granted(actor, type, Action.EXPORT),
                records.granted(actor, type, field, Action.READ),
                records.granted(actor, type, field, Action.EXPORT))),
        Message.of("field.unexportable", field.title()));
  }

  /** Whether the record is found by words in the field: tasks lend nothing of that. */
  public Verdict search(Actor actor, StoredRecord record, Field field) {
    ObjectType type = record.type();
    boolean searched = field.found();
    return new All(
        List.of(
            new Demand(new Fact(searched), Message.of("search.field_not_searched", field.title())),
            new Demand(
                new All(
                    List.of(
                        records.granted(actor, type, Action.SEARCH),
                        records.granted(actor, type, field, Action.READ),
                        records.granted(actor, type, field, Action.SEARCH))),
                Message.of("search.field_forbidden", field.title()))));
  }

  /** Whether a field may be filled in when a record of the object is created. */
  public Verdict create(Actor actor, ObjectType type, Field field) {
    Message forbidden = Message.of("field.forbidden", field.title());
    return new All(
        List.of(
            new Demand(new Fact(field.writable()), Message.of("field.not_writable", field.title())),
            new Demand(
                new Fact(FileRights.let(model, actor.roles(), field, Action.CREATE)),
                Message.of("file.field_forbidden", field.title())),
            new Demand(new Fact(FieldStates.fillable(type, field)), forbidden),
            new Demand(records.granted(actor, type, field, Action.CREATE), forbidden)));
  }

  private static Message forbidden(StoredRecord record, Field field) {
    return record.type().lifecycle().isPresent()
        ? said("field.forbidden_in_state", record, field)
        : Message.of("field.forbidden", field.title());
  }

  private static Message said(String key, StoredRecord record, Field field) {
    return record.type().lifecycle().isPresent()
        ? Message.of(key, field.title(), record.state().title())
        : Message.of("field.forbidden", field.title());
  }

  private static boolean in(StoredRecord record, Predicate<String> states) {
    return record.type().lifecycle().isPresent() && states.test(record.state().name());
  }
}
