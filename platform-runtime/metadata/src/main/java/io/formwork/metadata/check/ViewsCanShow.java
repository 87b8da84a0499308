package io.formwork.metadata.check;

import io.formwork.metadata.definition.Kind;
import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.expression.ModelNames;
import io.formwork.metadata.expression.Possibility;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.View;
import io.formwork.metadata.resolve.Resolved;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * No condition of a screen excludes itself: a list that stays empty, a section that is never shown.
 */
final class ViewsCanShow implements ApplicationCheck {

  @Override
  public void check(Resolved application, Problems problems) {
    Possibility possibility = new Possibility(new ModelNames(application.model()));
    for (View view : application.model().views().values()) {
      switch (view) {
        case View.ListView list ->
            rows(application, possibility, list.name(), list.where().stream().toList(), problems);
        case View.BoardView board ->
            rows(application, possibility, board.name(), conditions(application, board), problems);
        case View.FormView form -> sections(application, possibility, form, problems);
        case View.DashboardView dashboard ->
            measures(application, possibility, dashboard, problems);
        case View.PageView page -> {}
      }
    }
  }

  private static void rows(
      Resolved application,
      Possibility possibility,
      String view,
      List<Expression> conditions,
      Problems problems) {
    if (!possibility.canHold(conditions)) {
      ConditionsCanHold.tell(
          "It excludes itself: no record is ever shown.",
          Places.of(application, Kind.VIEW, view, "where"),
          "where",
          problems);
    }
  }

  /** The lanes are part of the question: a record in no lane is not shown. */
  private static List<Expression> conditions(Resolved application, View.BoardView board) {
    List<Expression> conditions = new ArrayList<>(board.where().stream().toList());
    Optional.ofNullable(application.model().objects().get(board.object()))
        .filter(object -> areStates(object, board.lanes()))
        .flatMap(object -> Access.inStates(object, new LinkedHashSet<>(board.states())))
        .ifPresent(conditions::add);
    return conditions;
  }

  /** Whether the lanes are the states of the object. */
  private static boolean areStates(ObjectType object, String lanes) {
    return object.lifecycle().filter(lifecycle -> lifecycle.field().equals(lanes)).isPresent();
  }

  private static void sections(
      Resolved application, Possibility possibility, View.FormView form, Problems problems) {
    for (int i = 0; i < form.sections().size(); i++) {
      Optional<Expression> condition = form.sections().get(i).visibleWhen();
      if (condition.isPresent() && !possibility.canHold(condition.get())) {
        ConditionsCanHold.tell(
            "It excludes itself: nobody ever sees the fields of this section.",
            Places.of(
                application,
                Kind.VIEW,
                form.name(),
                "sections",
                Integer.toString(i),
                "visible_when"),
            "section." + (i + 1),
            problems);
      }
    }
  }

  private static void measures(
      Resolved application,
      Possibility possibility,
      View.DashboardView dashboard,
      Problems problems) {
    for (View.Measure measure : dashboard.measures()) {
      if (measure.where().isPresent() && !possibility.canHold(measure.where().get())) {
        ConditionsCanHold.tell(
            "It excludes itself: the measure never counts a record.",
            Places.of(
                application, Kind.DASHBOARD, dashboard.name(), "measures", measure.name(), "where"),
            measure.name(),
            problems);
      }
    }
  }
}
