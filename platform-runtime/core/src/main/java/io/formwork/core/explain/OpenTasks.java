package io.formwork.core.explain;

import io.formwork.core.actor.Actor;
import io.formwork.core.explain.Explanation.OpenTask;
import io.formwork.core.query.Displays;
import io.formwork.core.query.ReadEnvironment;
import io.formwork.core.record.StoredRecord;
import io.formwork.core.right.TaskGrants;
import io.formwork.core.right.TaskGrants.Held;
import io.formwork.core.right.Verdict;
import io.formwork.core.right.Verdict.Loan;
import io.formwork.core.task.Task;
import io.formwork.core.task.TaskStore;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Role;
import java.util.List;
import java.util.stream.Stream;

/** The open tasks about a record that lend what somebody asks for, whoever holds them. */
final class OpenTasks {

  private final ApplicationModel model;
  private final TaskStore tasks;
  private final TaskGrants grants;
  private final Displays displays;
  private final ReadEnvironment environment;

  OpenTasks(
      ApplicationModel model,
      TaskStore tasks,
      TaskGrants grants,
      Displays displays,
      ReadEnvironment environment) {
    this.model = model;
    this.tasks = tasks;
    this.grants = grants;
    this.displays = displays;
    this.environment = environment;
  }

  /** Who reads a record sees its tasks and whose they are. */
  List<OpenTask> lending(Actor asker, StoredRecord record, Verdict verdict) {
    List<Loan> loans = loans(verdict).filter(loan -> !(loan instanceof Loan.Sight)).toList();
    return tasks.openAbout(record.ref()).stream()
        .flatMap(task -> grants.held(task).stream())
        .filter(held -> loans.stream().anyMatch(loan -> lends(held, loan)))
        .map(held -> open(asker, held))
        .toList();
  }

  private boolean lends(Held held, Loan loan) {
    return switch (loan) {
      case Loan.Sight sight -> true;
      case Loan.Shown(String field) -> grants.shown(held).contains(field);
      case Loan.Written(String field) -> grants.lent(held).contains(field);
      case Loan.Offered(String transition) -> held.offers(transition);
    };
  }

  private OpenTask open(Actor asker, Held held) {
    Task task = held.task();
    return new OpenTask(
        held.binding().title(),
        task.assignee().map(id -> name(asker, id)),
        task.role().map(model.roles()::get).map(Role::title));
  }

  private String name(Actor asker, long id) {
    return displays
        .of(asker, model.object(ObjectType.USER), List.of(id), environment.of(asker))
        .getOrDefault(id, "");
  }

  private static Stream<Loan> loans(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Lent lent -> Stream.of(lent.loan());
      case Verdict.Demand demand -> loans(demand.verdict());
      case Verdict.All all -> all.parts().stream().flatMap(OpenTasks::loans);
      case Verdict.Any any -> any.parts().stream().flatMap(OpenTasks::loans);
      case Verdict.Granted none -> Stream.empty();
      case Verdict.ByRole none -> Stream.empty();
      case Verdict.Guard none -> Stream.empty();
      case Verdict.SecondPerson none -> Stream.empty();
      case Verdict.Fact none -> Stream.empty();
    };
  }
}
