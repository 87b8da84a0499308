package io.formwork.metadata.check;

import io.formwork.metadata.definition.Kind;
import io.formwork.metadata.diagnostic.Diagnostic;
import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.diagnostic.Span;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldPath;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Process;
import io.formwork.metadata.model.Role;
import io.formwork.metadata.model.Role.Action;
import io.formwork.metadata.model.View;
import io.formwork.metadata.resolve.Resolved;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a screen shows is seen by somebody who comes to it. A column that nobody may read is empty
 * for all, a filter by it finds nothing, and a field of a form is never drawn.
 */
final class FieldsAreSeen implements ApplicationCheck {

  @Override
  public void check(Resolved application, Problems problems) {
    Access access = new Access(application.model());
    Reach reach = new Reach(application.model());
    for (View view : application.model().views().values()) {
      Set<Role> comers = reach.to(view.name());
      if (!comers.isEmpty()) {
        new Screen(application, access, comers, view, problems).check();
      }
    }
  }

  /** A view and the roles that come to it. */
  private record Screen(
      Resolved application, Access access, Set<Role> comers, View view, Problems problems) {

    void check() {
      switch (view) {
        case View.ListView list -> {
          paths(Kind.VIEW, list.object(), "columns", list.columns());
          paths(Kind.VIEW, list.object(), "filters", list.filters());
          paths(
              Kind.VIEW, list.object(), "sort", list.sort().stream().map(View.Sort::path).toList());
        }
        case View.BoardView board -> paths(Kind.VIEW, board.object(), "card", shown(board.card()));
        case View.DashboardView dashboard -> dashboard(dashboard);
        case View.FormView form -> form(form);
        case View.PageView page -> {}
      }
    }

    private static List<FieldPath> shown(View.Card card) {
      FieldPath title = new FieldPath(List.of(card.title()));
      return Stream.of(Stream.of(title), card.subtitle().stream(), card.badges().stream())
          .flatMap(paths -> paths)
          .toList();
    }

    private void dashboard(View.DashboardView dashboard) {
      Kind kind = Kind.DASHBOARD;
      dashboard
          .period()
          .ifPresent(p -> paths(kind, dashboard.object(), "period", List.of(p.field())));
      for (View.Measure measure : dashboard.measures()) {
        paths(kind, dashboard.object(), "measures", measure.of().stream().toList());
      }
      for (View.Chart chart : dashboard.charts()) {
        List<FieldPath> broken =
            Stream.concat(chart.by().stream(), chart.split().stream()).toList();
        paths(kind, dashboard.object(), "charts", broken);
      }
    }

    private void paths(Kind kind, String object, String key, List<FieldPath> paths) {
      Optional<ObjectType> type = object(object);
      if (type.isEmpty() || comers.stream().noneMatch(r -> access.reads(r, type.get()))) {
        return;
      }
      for (FieldPath path : paths) {
        if (comers.stream().noneMatch(role -> access.reads(role, type.get(), path))) {
          tell(
              path.text(),
              "Of the roles that come to \"%s\" (%s) none may read \"%s\": here it is always empty."
                  .formatted(view.name(), names(), path.text()),
              Places.word(application, kind, view.name(), path.text(), key));
        }
      }
    }

    private void form(View.FormView form) {
      Optional<ObjectType> type = object(form.object());
      boolean ofTask = isOfTask(application.model(), form);
      if (type.isEmpty() || ofTask) {
        return;
      }
      form.sections().stream()
          .flatMap(section -> section.rows().stream())
          .flatMap(List::stream)
          .filter(field -> comers.stream().noneMatch(role -> sees(role, type.get(), field)))
          .forEach(field ->
              tell(
                  field.name(),
                  "Of the roles that come to \"%s\" (%s) none may read \"%s\" or fill it: nobody ever sees the field."
                      .formatted(form.name(), names(), field.name()),
                  Places.word(application, Kind.VIEW, form.name(), field.name(), "sections")));
    }

    private boolean sees(Role role, ObjectType object, Field field) {
      return access.may(role, Action.READ, object, field)
          || access.may(role, Action.CREATE, object, field);
    }

    /** An open task shows its holder every field of its form. */
    private static boolean isOfTask(ApplicationModel model, View.FormView form) {
      return model.processes().values().stream()
          .flatMap(process -> process.bindings().values().stream())
          .anyMatch(b -> b instanceof Process.Binding.Task t && t.form().equals(form.name()));
    }

    private Optional<ObjectType> object(String name) {
      return Optional.ofNullable(application.model().objects().get(name));
    }

    private String names() {
      return String.join(", ", comers.stream().map(Role::name).toList());
    }

    private void tell(String part, String detail, Span span) {
      problems.accept(Diagnostic.warning("Nobody sees it", detail, span).at(part));
    }
  }
}
