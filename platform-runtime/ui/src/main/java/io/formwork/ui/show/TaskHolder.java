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
    return item.assigneeName()
        .or(() -> role(visit, item).map(role -> visit.say(role.title())))
        .orElse(text("task.nobody"));
  }

  private static Optional<Role> role(Visit visit, TaskItem item) {
    return item.task().role().flatMap(role -> Optional.ofNullable(visit.model().roles().get(role)));
  }
}
