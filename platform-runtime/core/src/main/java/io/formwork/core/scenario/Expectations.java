package io.formwork.core.scenario;

import io.formwork.core.actor.Actor;
import io.formwork.core.application.Application;
import io.formwork.core.evaluate.Evaluation;
import io.formwork.core.evaluate.Facts;
import io.formwork.core.evaluate.Subject;
import io.formwork.core.message.Message;
import io.formwork.core.message.Refusal;
import io.formwork.core.message.RefusedException;
import io.formwork.core.query.ListRequest;
import io.formwork.core.query.Row;
import io.formwork.core.record.RecordRef;
import io.formwork.core.record.StoredRecord;
import io.formwork.core.store.NotificationStore;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Scenario;
import io.formwork.metadata.model.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compares what is with what a story says should be; every difference is one sentence. */
final class Expectations {

  private static final int ENOUGH_ROWS = 10_000;

  private final Application application;
  private final Evaluation evaluation;
  private final Cast cast;
  private final WrittenValues written;
  private final Reading reading;

  Expectations(Application application, Cast cast, WrittenValues written) {
    this.application = application;
    this.evaluation = application.evaluation();
    this.cast = cast;
    this.written = written;
    this.reading = new Reading(application.model().timezone(), cast);
  }

  List<String> differences(Optional<Actor> actor, Scenario.Expect expected) {
    RecordRef record = cast.record(expected.record());
    List<String> differences = new ArrayList<>();
    Function<Field, Optional<Object>> actual =
        actor.map(who -> asSeen(who, record)).orElseGet(() -> asStored(record));
    ObjectType type = application.model().object(record.object());
    for (Map.Entry<String, Optional<Object>> entry : expected.toHave().entrySet()) {
      Field field = type.field(entry.getKey());
      Optional<Object> wanted = written.value(field, entry.getValue().orElse(null));
      compare(field, wanted, actual.apply(field)).ifPresent(differences::add);
    }
    expected.openTasks().ifPresent(tasks -> differences.addAll(tasks(record, tasks)));
    expected.told().forEach(told -> untold(record, told).ifPresent(differences::add));
    expected.notTold().forEach(told -> told(record, told).ifPresent(differences::add));
    return differences;
  }

  List<String> differences(Actor actor, Scenario.Sees expected) {
    View.ListView view = application.model().view(View.ListView.class, expected.list());
    Set<Long> seen =
        application.query().list(actor, ListRequest.of(view, ENOUGH_ROWS)).rows().stream()
            .map(Row::id)
            .collect(Collectors.toSet());
    List<String> differences = new ArrayList<>();
    for (String name : expected.records()) {
      if (!seen.contains(cast.record(name).id())) {
        differences.add("%s: \"%s\" is missing".formatted(expected.list(), name));
      }
    }
    for (String name : expected.not()) {
      if (seen.contains(cast.record(name).id())) {
        differences.add("%s: \"%s\" should not be there".formatted(expected.list(), name));
      }
    }
    return differences;
  }

  private Function<Field, Optional<Object>> asStored(RecordRef ref) {
    StoredRecord record =
        application
            .stores()
            .records()
            .find(application.model().object(ref.object()), ref.id())
            .orElseThrow(Expectations::notFound);
    Expression.Scope scope = evaluation.scope(Facts.about(Subject.of(record)));
    return field ->
        Optional.ofNullable(
            scope.value(new Expression.Path(Expression.Root.RECORD, List.of(field))));
  }

  private Function<Field, Optional<Object>> asSeen(Actor actor, RecordRef ref) {
    var record = application.query().get(actor, ref).orElseThrow(Expectations::notFound);
    return field -> record.values().find(field.name());
  }

  private static RefusedException notFound() {
    return new RefusedException(Refusal.Kind.NOT_FOUND, Message.of("record.not_found"));
  }

  private Optional<String> compare(Field field, Optional<Object> wanted, Optional<Object> actual) {
    return wanted.equals(actual)
        ? Optional.empty()
        : Optional.of(
            "%s: expected %s, but it is %s"
                .formatted(field.name(), reading.of(field, wanted), reading.of(field, actual)));
  }

  private List<String> tasks(RecordRef record, List<Scenario.OpenTask> wanted) {
    List<Scenario.OpenTask> open =
        application.stores().tasks().openAbout(record).stream().map(reading::task).toList();
    List<Scenario.OpenTask> unexpected = new ArrayList<>(open);
    boolean allFound = true;
    for (Scenario.OpenTask task : wanted) {
      Optional<Scenario.OpenTask> found =
          unexpected.stream().filter(other -> satisfies(other, task)).findFirst();
      found.ifPresent(unexpected::remove);
      allFound &= found.isPresent();
    }
    return allFound && unexpected.isEmpty()
        ? List.of()
        : List.of(
            "open tasks: expected %s, but there are %s"
                .formatted(Reading.tasks(wanted), Reading.tasks(open)));
  }

  /** What the story does not say of a task may be as it likes. */
  private static boolean satisfies(Scenario.OpenTask actual, Scenario.OpenTask wanted) {
    return actual.task().equals(wanted.task())
        && (wanted.role().isEmpty() || wanted.role().equals(actual.role()))
        && (wanted.assignee().isEmpty() || wanted.assignee().equals(actual.assignee()))
        && (wanted.due().isEmpty() || wanted.due().equals(actual.due()));
  }

  private Optional<String> untold(RecordRef record, Scenario.Told wanted) {
    List<String> subjects = subjects(record, wanted);
    return subjects.stream().anyMatch(subject -> subject.contains(wanted.subjectHas()))
        ? Optional.empty()
        : Optional.of(
            "%s should have been told \"%s\", but was told %s"
                .formatted(wanted.to(), wanted.subjectHas(), subjects));
  }

  private Optional<String> told(RecordRef record, Scenario.Told unwanted) {
    return subjects(record, unwanted).stream()
        .filter(subject -> subject.contains(unwanted.subjectHas()))
        .findFirst()
        .map(subject -> "%s should not have been told \"%s\"".formatted(unwanted.to(), subject));
  }

  private List<String> subjects(RecordRef record, Scenario.Told told) {
    long person = cast.actor(told.to()).id();
    return application.stores().notifications().about(record).stream()
        .filter(sent -> sent.user() == person)
        .map(NotificationStore.Told::subject)
        .toList();
  }
}
