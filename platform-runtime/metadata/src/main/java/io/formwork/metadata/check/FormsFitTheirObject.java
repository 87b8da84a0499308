package io.formwork.metadata.check;

import io.formwork.metadata.definition.Kind;
import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.diagnostic.Span;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Process;
import io.formwork.metadata.model.View;
import io.formwork.metadata.resolve.Resolved;
import io.formwork.metadata.yaml.YamlNode;
import java.util.Optional;

/**
 * The form that a task, a list or a board opens, and the list that a chart opens, are of the same
 * object.
 */
final class FormsFitTheirObject implements ApplicationCheck {

  @Override
  public void check(Resolved application, Problems problems) {
    ApplicationModel model = application.model();
    for (Process process : model.processes().values()) {
      for (Process.Binding binding : process.bindings().values()) {
        if (binding instanceof Process.Binding.Task task) {
          Span span = Bindings.span(application, process, task.node(), "form", task.form());
          same(model, task.form(), process.about(), span, problems);
        }
      }
    }
    model.views().values().forEach(view -> view(application, view, problems));
  }

  private static void view(Resolved application, View view, Problems problems) {
    ApplicationModel model = application.model();
    switch (view) {
      case View.ListView list -> {
        Span span = key(application, Kind.VIEW, list.name(), "form");
        list.form().ifPresent(form -> same(model, form, list.object(), span, problems));
        createNeedsForm(application, list, problems);
      }
      case View.BoardView board -> {
        Span span = key(application, Kind.VIEW, board.name(), "form");
        board.form().ifPresent(form -> same(model, form, board.object(), span, problems));
      }
      case View.DashboardView dashboard -> {
        Span span = key(application, Kind.DASHBOARD, dashboard.name(), "charts");
        dashboard
            .charts()
            .forEach(chart ->
                chart
                    .opens()
                    .ifPresent(list -> same(model, list, dashboard.object(), span, problems)));
      }
      case View.FormView form -> {}
      case View.PageView page -> {}
    }
  }

  private static void createNeedsForm(Resolved application, View.ListView list, Problems problems) {
    if (list.actions().contains("create") && list.form().isEmpty()) {
      problems.error(
          "Missing key",
          "Whoever creates a record needs a form for it: \"form\".",
          key(application, Kind.VIEW, list.name(), "actions"));
    }
  }

  private static void same(
      ApplicationModel model, String opened, String object, Span span, Problems problems) {
    Optional<String> other =
        switch (model.views().get(opened)) {
          case View.FormView form -> Optional.of(form.object());
          case View.ListView list -> Optional.of(list.object());
          case null, default -> Optional.empty();
        };
    if (other.isPresent() && !other.get().equals(object)) {
      problems.error(
          "Form of another object",
          "\"%s\" is of the object \"%s\", and here \"%s\" is meant."
              .formatted(opened, other.get(), object),
          span);
    }
  }

  private static Span key(Resolved application, Kind kind, String name, String key) {
    return application
        .written(kind, name)
        .flatMap(written -> written.entry(key))
        .map(entry -> entry.value() instanceof YamlNode.Scalar s ? s.content() : entry.key().span())
        .orElseGet(() -> application.origin("view." + name));
  }
}
