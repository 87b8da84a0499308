package io.formwork.ui.show;

import static io.formwork.ui.text.Texts.text;

import io.formwork.core.command.TaskItem;
import io.formwork.metadata.model.Role;
import io.formwork.ui.visit.Visit;
import java.util.Optional;

/** Whose a task is: yours, somebody's, or anybody's who has the role. */
public final class TaskHolder {

  private TaskHolder() {}

  public static String name(Visit visit, TaskItem item) {
    if (item.mine()) {
      return item.lent() ? item.holder().name() : text("task.yours");
    }
    return item.assigneeName().orElseGet(() -> free(visit, item));
  }

  /** One that is free for another's role says for whom it would be done, if no banner does. */
  private static String free(Visit visit, TaskItem item) {
    String role =
        role(visit, item).map(one -> visit.say(one.title())).orElseGet(() -> text("task.nobody"));
    return item.lent() && visit.actor().substitute().isEmpty()
        ? text("task.lent", role, item.holder().name())
        : role;
  }

  private static Optional<Role> role(Visit visit, TaskItem item) {
    return item.task().role().flatMap(role -> Optional.ofNullable(visit.model().roles().get(role)));
  }
}
