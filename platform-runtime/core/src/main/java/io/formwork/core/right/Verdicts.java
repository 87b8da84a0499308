package io.formwork.core.right;

import io.formwork.core.actor.Actor;
import io.formwork.core.file.FileRights;
import io.formwork.core.message.Message;
import io.formwork.core.policy.FieldStates;
import io.formwork.core.policy.Let;
import io.formwork.core.policy.Policies;
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
import io.formwork.metadata.model.Lifecycle;
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

/** Which conditions decide what: the one place that says of what a right is made. */
public final class Verdicts {

  private final ApplicationModel model;
  private final Policies policies;
  private final Map<Case, Map<String, Verdict>> ofFields = new ConcurrentHashMap<>();

  /** What the verdicts about the fields of a record depend on, so that most find theirs made. */
  private record Case(
      Set<String> roles,
      boolean acting,
      Let let,
      String object,
      Optional<String> state,
      Action action) {}

  Verdicts(ApplicationModel model, Policies policies) {
    this.model = model;
    this.policies = policies;
  }

  /** Whether the record exists for the person. */
  public Verdict read(Actor actor, ObjectType type) {
    return new Any(List.of(granted(actor, type, Action.READ), new Lent(new Loan.Sight())));
  }

  /**
   * Whether the person may see, or change, each of the fields, or be told its history.
   *
   * @param action READ, UPDATE or HISTORY
   */
  Map<String, Verdict> fields(Actor actor, StoredRecord record, Action action) {
    Case asked =
        new Case(
            actor.roles(),
            actor.substitute().isPresent(),
            Let.of(model, actor, record.type(), action),
            record.type().name(),
            state(record),
            action);
    Map<String, Verdict> known = ofFields.get(asked);
    if (known != null) {
      return known;
    }
    Map<String, Verdict> made = new LinkedHashMap<>();
    for (Field field : record.type().fields().values()) {
      made.put(field.name(), ofField(actor, record, field, action));
    }
    ofFields.put(asked, made);
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
                        granted(actor, record.type(), field, Action.READ),
                        new Lent(new Loan.Shown(field.name())))),
                Message.of("field.unreadable", field.title()))));
  }

  /** Whether the person is told what happened to a record that the person sees. */
  public Verdict history(Actor actor, ObjectType type) {
    Granted granted = granted(actor, type, Action.HISTORY);
    return lentToo(granted, granted(actor, type, Action.READ), new Loan.Sight());
  }

  /** The same of one field. */
  public Verdict history(Actor actor, StoredRecord record, Field field) {
    ObjectType type = record.type();
    Granted granted = granted(actor, type, field, Action.HISTORY);
    return new All(
        List.of(
            read(actor, record, field),
            new Demand(
                lentToo(
                    granted,
                    granted(actor, type, field, Action.READ),
                    new Loan.Shown(field.name())),
                Message.of("history.field_forbidden", field.title()))));
  }

  /** Where the history goes with reading, it goes with what a task shows as well. */
  private static Verdict lentToo(Granted granted, Granted reading, Loan loan) {
    return granted.ruling().predicate().equals(reading.ruling().predicate())
        ? new Any(List.of(granted, new Lent(loan)))
        : granted;
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
                    granted(actor, record.type(), field, Action.UPDATE),
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
                granted(actor, type, Action.READ),
                granted(actor, type, Action.EXPORT),
                granted(actor, type, field, Action.READ),
                granted(actor, type, field, Action.EXPORT))),
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
                        granted(actor, type, Action.SEARCH),
                        granted(actor, type, field, Action.READ),
                        granted(actor, type, field, Action.SEARCH))),
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
            new Demand(granted(actor, type, field, Action.CREATE), forbidden)));
  }

  /** Whether one of the records that this is said of may be created or deleted. */
  public Verdict whole(Actor actor, ObjectType type, Action action) {
    return granted(actor, type, action);
  }

  /** Whether a transition may be taken, by an open task that offers it or by role. */
  public Verdict take(StoredRecord record, Lifecycle.Transition transition) {
    List<Verdict> parts = new ArrayList<>();
    parts.add(
        new Demand(
            new Fact(transition.from().contains(record.state().name())),
            Message.of("transition.not_from", transition.title(), record.state().title())));
    parts.add(
        new Demand(
            new Any(
                List.of(
                    new Lent(new Loan.Offered(transition.name())), new Verdict.ByRole(transition))),
            Message.of(
                transition.by().isEmpty() ? "transition.through_task_only" : "transition.forbidden",
                transition.title())));
    transition
        .when()
        .ifPresent(guard ->
            parts.add(
                new Demand(
                    new Verdict.Guard(transition, guard),
                    Message.of("transition.guard", transition.title()))));
    transition
        .fourEyes()
        .ifPresent(eyes ->
            parts.add(
                new Demand(
                    new Verdict.SecondPerson(transition, eyes),
                    Message.of("four_eyes.own", transition.title(), List.of()))));
    return new All(parts);
  }

  public Granted granted(Actor actor, ObjectType type, Action action) {
    return new Granted(action, policies.ruling(actor, type, action));
  }

  public Granted granted(Actor actor, ObjectType type, Field field, Action action) {
    return new Granted(action, policies.ruling(actor, type, field, action));
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
