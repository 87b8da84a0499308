package io.formwork.metadata.check;

import io.formwork.metadata.definition.Kind;
import io.formwork.metadata.diagnostic.Diagnostic;
import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.expression.Expression.Path;
import io.formwork.metadata.expression.Expression.Root;
import io.formwork.metadata.model.FieldPath;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Role;
import io.formwork.metadata.model.Role.Action;
import io.formwork.metadata.model.Role.Grant;
import io.formwork.metadata.model.Step;
import io.formwork.metadata.model.Summary;
import io.formwork.metadata.model.View;
import io.formwork.metadata.resolve.Resolved;
import io.formwork.metadata.summary.Grouped;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * A chart about an object with summaries is read from one of them, for everybody who comes to it;
 * otherwise all records are looked at whenever somebody does.
 */
final class FiguresUseSummaries implements ApplicationCheck {

  @Override
  public void check(Resolved application, Problems problems) {
    Reach reach = new Reach(application.model());
    for (View view : application.model().views().values()) {
      if (view instanceof View.DashboardView dashboard) {
        ObjectType type = application.model().object(dashboard.object());
        if (!type.summaries().isEmpty()) {
          Set<Role> comers = reach.to(dashboard.name());
          new Charts(application, type, dashboard, comers, problems).check();
        }
      }
    }
  }

  private record Charts(
      Resolved application,
      ObjectType type,
      View.DashboardView dashboard,
      Set<Role> comers,
      Problems problems) {

    void check() {
      for (int index = 0; index < dashboard.charts().size(); index++) {
        View.Chart chart = dashboard.charts().get(index);
        List<String> nearest =
            type.summaries().stream()
                .map(summary -> against(summary, chart))
                .min(Comparator.comparingInt(List::size))
                .orElseThrow();
        if (!nearest.isEmpty()) {
          tell(index, nearest);
        }
      }
    }

    /** What stands against reading the chart from the summary; nothing when it can be done. */
    private List<String> against(Summary summary, View.Chart chart) {
      ZoneId zone = application.model().timezone();
      List<String> reasons = new ArrayList<>(own(new Grouped(type, summary, zone), summary, chart));
      for (Role role : comers) {
        Grouped grouped = new Grouped(type, summary, zone);
        conditions(role).forEach(grouped::shared);
        new TreeSet<>(grouped.obstacles())
            .forEach(field ->
                reasons.add("\"%s\", by which \"%s\" may read".formatted(field, role.name())));
      }
      return reasons;
    }

    private List<String> own(Grouped grouped, Summary summary, View.Chart chart) {
      View.Measure measure = dashboard.measure(chart.measure());
      measure.where().ifPresent(grouped::shared);
      measure.of().map(Charts::path).ifPresent(of -> measured(grouped, measure, of));
      chart
          .by()
          .map(Charts::path)
          .ifPresent(by -> grouped.group(by, chart.step().flatMap(Step::of)));
      chart.split().map(Charts::path).ifPresent(grouped::shared);
      Set<String> fields = new TreeSet<>(grouped.obstacles());
      dashboard
          .period()
          .map(period -> period.field().text())
          .filter(field -> !knowsDays(summary, field))
          .ifPresent(field -> fields.add(field + ".day"));
      return fields.stream().map("\"%s\""::formatted).toList();
    }

    private static void measured(Grouped grouped, View.Measure measure, Expression of) {
      switch (measure.aggregate()) {
        case SUM, AVERAGE -> grouped.summed(of);
        case MINIMUM, MAXIMUM -> grouped.shared(of);
        case COUNT -> {}
      }
    }

    private static boolean knowsDays(Summary summary, String field) {
      return summary
          .dimension(field)
          .map(dimension -> dimension.step().orElse(Step.DAY) == Step.DAY)
          .orElse(false);
    }

    /** None where the role reads every record whole. */
    private List<Expression> conditions(Role role) {
      List<Grant> grants = new Access(application.model()).grants(role, type, Action.READ).toList();
      boolean whole =
          grants.stream()
              .anyMatch(
                  grant -> Access.conditions(type, grant).isEmpty() && grant.only().isEmpty());
      return whole
          ? List.of()
          : grants.stream().flatMap(grant -> Access.conditions(type, grant).stream()).toList();
    }

    private static Path path(FieldPath path) {
      return new Path(Root.RECORD, path.steps());
    }

    private void tell(int index, List<String> nearest) {
      View.Chart chart = dashboard.charts().get(index);
      String key = chart.kind().name().toLowerCase(Locale.ROOT);
      String place = Integer.toString(index);
      String detail =
          "\"%s\" is worked out of all records whenever somebody looks: no summary of \"%s\" knows %s. Add it to one, or accept that it takes its time."
              .formatted(chart.title().text(), type.name(), String.join(" and ", nearest));
      problems.accept(
          Diagnostic.warning(
                  "Looks at all records",
                  detail,
                  Places.of(application, Kind.DASHBOARD, dashboard.name(), "charts", place, key))
              .at("chart." + (index + 1)));
    }
  }
}
