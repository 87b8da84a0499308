package io.formwork.ui.record;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.html.Div;
import io.formwork.core.command.TaskItem;
import io.formwork.core.record.RecordRef;
import io.formwork.ui.show.Empty;
import io.formwork.ui.task.TaskRow;
import io.formwork.ui.visit.Visit;
import java.util.List;

/** The open tasks about a record. */
class TasksPanel extends Div {

  private static final long serialVersionUID = 1L;

  TasksPanel(Visit visit, RecordRef record, Runnable redraw) {
    addClassName("fw-tasks");
    List<TaskItem> tasks = visit.application().tasks().about(visit.actor(), record);
    if (tasks.isEmpty()) {
      add(new Empty("tasks", text("tasks.none_about"), text("tasks.none_about.more")));
    }
    tasks.forEach(task -> add(new TaskRow(visit, task, redraw)));
  }
}
