package io.formwork.ui.task;

import static io.formwork.ui.text.Texts.counted;
import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.formwork.core.command.TaskItem;
import io.formwork.ui.layout.MainLayout;
import io.formwork.ui.layout.Refreshing;
import io.formwork.ui.show.Empty;
import io.formwork.ui.visit.Place;
import io.formwork.ui.visit.Visit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The open tasks of a person, and those that are free for a role the person has. */
@Route(value = ":app/tasks", layout = MainLayout.class)
public final class TasksPage extends Div
    implements BeforeEnterObserver, HasDynamicTitle, Refreshing {

  private static final long serialVersionUID = 1L;

  private Place place = new Place("");

  public TasksPage() {
    addClassName("fw-page");
  }

  @Override
  public String getPageTitle() {
    return text("tasks.title");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    place = new Place(event.getRouteParameters().get("app").orElse(""));
    refresh();
  }

  @Override
  public void refresh() {
    Visit visit = place.now();
    List<TaskItem> open = visit.application().tasks().open(visit.actor());
    Span count = new Span(counted(visit.locale(), "tasks.count", open.size()));
    count.addClassName("fw-list-count");
    Div title = new Div(new H1(text("tasks.title")), count);
    title.addClassName("fw-page-title");
    List<Component> fresh = new ArrayList<>(List.of(title));
    if (open.isEmpty()) {
      fresh.add(new Empty("tasks", text("tasks.empty"), text("tasks.empty.more")));
    }
    List<TaskItem> own = open.stream().filter(task -> !task.lent()).toList();
    List<TaskItem> mine = own.stream().filter(TaskItem::mine).toList();
    List<TaskItem> free = own.stream().filter(task -> !task.mine()).toList();
    group(visit, text("tasks.mine"), mine).ifPresent(fresh::add);
    group(visit, text("tasks.free"), free).ifPresent(fresh::add);
    Map<String, List<TaskItem>> lent =
        open.stream()
            .filter(TaskItem::lent)
            .collect(
                Collectors.groupingBy(
                    task -> task.holder().name(), LinkedHashMap::new, Collectors.toList()));
    lent.forEach(
        (name, tasks) -> group(visit, text("tasks.lent", name), tasks).ifPresent(fresh::add));
    Refreshing.replace(this, fresh);
  }

  private Optional<Div> group(Visit visit, String title, List<TaskItem> tasks) {
    if (tasks.isEmpty()) {
      return Optional.empty();
    }
    Div group = new Div(new H2(title));
    group.addClassName("fw-task-group");
    tasks.forEach(task -> group.add(new TaskRow(visit, task, this::refresh)));
    return Optional.of(group);
  }
}
