package io.formwork.metadata.check;

import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Process;
import io.formwork.metadata.model.Role;
import io.formwork.metadata.model.View;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which screens a role comes to, from where it starts and its menu, one click after the other. */
final class Reach {

  /** The task inbox, in menus. */
  private static final String MY_TASKS = "my_tasks";

  private static final String TASKS = "tasks";

  private final ApplicationModel model;
  private final Access access;
  private final Map<Role, Set<String>> reached = new LinkedHashMap<>();

  Reach(ApplicationModel model) {
    this.model = model;
    this.access = new Access(model);
    model.roles().values().forEach(role -> reached.put(role, from(role)));
  }

  /** The names of views, and {@code my_tasks} where the role comes to its tasks. */
  Set<String> of(Role role) {
    return reached.getOrDefault(role, Set.of());
  }

  /** The roles that come to a view. */
  Set<Role> to(String view) {
    return reached.entrySet().stream()
        .filter(entry -> entry.getValue().contains(view))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Whether tasks of the role are shown to it anywhere. */
  boolean seesTasks(Role role) {
    return of(role).contains(MY_TASKS);
  }

  private Set<String> from(Role role) {
    Set<String> found = new LinkedHashSet<>();
    Stream.concat(starts(role, new LinkedHashSet<>()), menu(role, new LinkedHashSet<>()))
        .forEach(name -> follow(role, name, found));
    return found;
  }

  /** What a role does not say is said by those that it includes. */
  private Stream<String> menu(Role role, Set<Role> asked) {
    return role.menu().isEmpty() && asked.add(role)
        ? included(role).flatMap(other -> menu(other, asked))
        : role.menu().stream();
  }

  private Stream<String> starts(Role role, Set<Role> asked) {
    return role.startsAt().isEmpty() && asked.add(role)
        ? included(role).flatMap(other -> starts(other, asked))
        : role.startsAt().stream();
  }

  private Stream<Role> included(Role role) {
    return role.includes().stream()
        .flatMap(name -> Optional.ofNullable(model.roles().get(name)).stream());
  }

  /** A form lent by a task opens to whoever does the task. */
  private void follow(Role role, String name, Set<String> found) {
    View view = model.views().get(name);
    boolean closed = view != null && !access.isLeftTo(role, view) && !isTaskForm(role, name);
    if (closed || !found.add(name)) {
      return;
    }
    Stream<String> next = name.equals(MY_TASKS) ? taskForms(role) : Stream.empty();
    (view == null ? next : opened(view)).forEach(opened -> follow(role, opened, found));
  }

  /** What can be opened from a view. */
  static Stream<String> opened(View view) {
    return switch (view) {
      case View.ListView list -> list.form().stream();
      case View.BoardView board -> board.form().stream();
      case View.FormView form ->
          form.panels().contains(TASKS) ? Stream.of(MY_TASKS) : Stream.empty();
      case View.DashboardView dashboard ->
          dashboard.charts().stream().flatMap(chart -> chart.opens().stream());
      case View.PageView page -> page.blocks().stream().flatMap(Reach::opened);
    };
  }

  private static Stream<String> opened(View.Block block) {
    return switch (block) {
      case View.Block.Create create -> Stream.of(create.form());
      case View.Block.Rows rows -> Stream.of(rows.list());
      case View.Block.Tasks tasks -> Stream.of(MY_TASKS);
      case View.Block.Link link -> Stream.of(link.view());
      case View.Block.Numbers numbers -> Stream.of(numbers.dashboard());
    };
  }

  private boolean isTaskForm(Role role, String name) {
    return taskForms(role).anyMatch(name::equals);
  }

  /** A task of the role itself, or of an assignee, who may be anybody. */
  private Stream<String> taskForms(Role role) {
    return model.processes().values().stream()
        .flatMap(process -> process.bindings().values().stream())
        .flatMap(binding ->
            binding instanceof Process.Binding.Task task ? Stream.of(task) : Stream.empty())
        .filter(task -> task.role().map(role.name()::equals).orElse(true))
        .map(Process.Binding.Task::form);
  }
}
