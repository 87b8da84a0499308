package io.formwork.testkit.proof;

import io.formwork.core.message.Messages;
import io.formwork.core.message.RefusedException;
import io.formwork.core.query.AggregateRequest;
import io.formwork.core.record.Changes;
import io.formwork.core.record.RecordRef;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldPath;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Role.Action;
import io.formwork.metadata.model.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * Tries to find out by asking: filters, orders, searches, figures and guesses of the very values.
 */
record Probes(Sight sight) {

  /** Who filters by the very values finds the records on which they are seen, and no others. */
  void probes(ObjectType type) {
    for (FieldPath column : sight.columns(type)) {
      if (!(column.field().type() instanceof FieldType.Text)
          || column.field().computed().isPresent()) {
        continue;
      }
      List<Expression> values = new ArrayList<>();
      List<Long> expected = new ArrayList<>();
      for (World.Row row : sight.world().all(type.name())) {
        sight.value(row, column).map(Expression.Constant::new).ifPresent(values::add);
        if (sight.referee().row(sight.person(), row, Action.READ)
            && sight.sees(row, column, false)
            && sight.value(row, column).isPresent()) {
          expected.add(row.id());
        }
      }
      if (!values.isEmpty()) {
        Expression path = new Expression.Path(Expression.Root.RECORD, column.steps());
        Expression filter = new Expression.In(path, new Expression.ListOf(values));
        sight
            .tally()
            .same(
                "filter",
                values.size(),
                expected.stream().sorted().toList(),
                sight
                    .ids(
                        Sight.request(
                            type, List.of(), Optional.of(filter), List.of(), Optional.empty()))
                    .stream()
                    .sorted()
                    .toList(),
                sight.said(type.name() + "." + column.text()));
        order(type, column, expected);
      }
    }
  }

  /** Records whose value is not seen come last, by their numbers. */
  private void order(ObjectType type, FieldPath column, List<Long> seen) {
    List<Long> hidden =
        sight.world().all(type.name()).stream()
            .filter(row -> sight.referee().row(sight.person(), row, Action.READ))
            .map(World.Row::id)
            .filter(id -> !seen.contains(id))
            .sorted()
            .toList();
    for (boolean descending : new boolean[] {false, true}) {
      List<Long> sorted =
          sight.ids(
              Sight.request(
                  type,
                  List.of(),
                  Optional.empty(),
                  List.of(new View.Sort(column, descending)),
                  Optional.empty()));
      int visible = Math.max(0, sorted.size() - hidden.size());
      sight
          .tally()
          .same(
              "sort",
              hidden.size(),
              hidden,
              sorted.subList(Math.min(visible, sorted.size()), sorted.size()),
              sight.said(type.name() + " by " + column.text()));
    }
  }

  /** The groups of a figure are the values that are seen, and one for all others. */
  void figures(ObjectType type) {
    Sight.grouping(type).forEach(field -> figure(type, field));
  }

  private void figure(ObjectType type, Field field) {
    Map<String, Long> answered = new TreeMap<>();
    sight
        .application()
        .query()
        .aggregate(sight.actor(), counted(type, field))
        .forEach(group ->
            answered.merge(
                group.find("by").map(Object::toString).orElse(""),
                group.get("value", Number.class).longValue(),
                Long::sum));
    String said = sight.said(type.name() + "." + field.name());
    sight.tally().same("figures", sight.groups(type, field), answered, said);
  }

  private static AggregateRequest counted(ObjectType type, Field field) {
    return new AggregateRequest(
        type.name(),
        Optional.empty(),
        List.of(),
        View.Aggregate.COUNT,
        Optional.empty(),
        Optional.of(new FieldPath(List.of(field))),
        Optional.empty(),
        Optional.empty());
  }

  /** A canary that is looked for is found where it is seen. */
  void searches(ObjectType type, int most) {
    List<Field> searched =
        Sight.known(type).stream()
            .filter(field -> field.searchable() || field.type() instanceof FieldType.Sequence)
            .toList();
    sight.world().all(type.name()).stream()
        .limit(most)
        .forEach(row ->
            searched.stream()
                .filter(field -> row.values().containsKey(field.name()))
                .forEach(field -> {
                  String canary = row.text(field.name());
                  boolean there = sight.insight().finds(row, field);
                  List<Long> found =
                      sight.ids(
                          Sight.request(
                              type, List.of(), Optional.empty(), List.of(), Optional.of(canary)));
                  sight
                      .tally()
                      .judge(
                          "search",
                          there,
                          found.contains(row.id()),
                          sight.said(type.name() + row.id() + "." + field.name()));
                }));
  }

  /** To guess a hidden value is refused like any other value. */
  void guesses(ObjectType type, int most) {
    sight.world().all(type.name()).stream()
        .filter(row -> sight.referee().row(sight.person(), row, Action.READ))
        .limit(most)
        .forEach(row ->
            Sight.known(type).stream()
                .filter(field -> field.type() instanceof FieldType.Text && field.writable())
                .filter(field -> !sight.sees(row, field) && row.values().containsKey(field.name()))
                .forEach(field ->
                    sight
                        .tally()
                        .same(
                            "guess",
                            1,
                            refusal(row, field, sight.world().hatch()),
                            refusal(row, field, row.text(field.name())),
                            sight.said(type.name() + row.id() + "." + field.name()))));
  }

  private String refusal(World.Row row, Field field, String value) {
    try {
      sight
          .application()
          .records()
          .update(
              sight.actor(),
              new RecordRef(row.type().name(), row.id()),
              OptionalLong.empty(),
              Changes.of(field.name(), value));
      return "done";
    } catch (RefusedException refused) {
      return Messages.in(sight.actor().language(), refused.refusal()).replace(value, "");
    }
  }
}
