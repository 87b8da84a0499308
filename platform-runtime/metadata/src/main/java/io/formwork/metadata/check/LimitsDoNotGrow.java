package io.formwork.metadata.check;

import io.formwork.metadata.check.DecisionChain.Decided;
import io.formwork.metadata.diagnostic.Diagnostic;
import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.diagnostic.Span;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.expression.Reads;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Choices;
import io.formwork.metadata.model.DecisionTable;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.resolve.Resolved;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is more urgent is not given more time. The time may be decided over several tables, of which
 * one knows the priority and the next the limits (C48).
 *
 * <p>A duration need not be a limit, and a rank need not be a priority. It is taken for both where
 * the tables say so themselves: somewhere the time falls as the rank rises, or a clock runs on it
 * and nothing else is ranked.
 */
final class LimitsDoNotGrow implements ApplicationCheck {

  @Override
  public void check(Resolved application, Problems problems) {
    ApplicationModel model = application.model();
    for (DecisionTable table : model.tables().values()) {
      DecisionChain chain = DecisionChain.of(model, table);
      List<Field> ranked = chain.inputs().stream().filter(f -> isRanked(model, f)).toList();
      for (Field rank : ranked) {
        List<Step> steps = steps(model, chain, rank, table);
        List<Step> ofLimits =
            steps.stream()
                .filter(step -> isLimit(model, table, step.limit(), steps, ranked.size()))
                .toList();
        tell(chain, rank, ofLimits, problems);
      }
    }
  }

  /** How a duration changes from one rank to the next, all else being equal. */
  private record Step(
      Map<String, Object> others,
      Field limit,
      Object lower,
      Object higher,
      Duration before,
      Duration after,
      Decided decided) {

    boolean grows() {
      return after.compareTo(before) > 0;
    }

    boolean falls() {
      return after.compareTo(before) < 0;
    }
  }

  private static boolean isRanked(ApplicationModel model, Field field) {
    return field.type() instanceof FieldType.Choice choice
        && Optional.ofNullable(model.choices().get(choice.choices()))
            .filter(Choices::ordered)
            .isPresent();
  }

  private static boolean isLimit(
      ApplicationModel model, DecisionTable table, Field limit, List<Step> steps, int ranked) {
    boolean falls = steps.stream().anyMatch(s -> s.limit().equals(limit) && s.falls());
    return falls || (ranked == 1 && runsOn(model, table.object(), limit));
  }

  private static boolean runsOn(ApplicationModel model, String object, Field limit) {
    return Optional.ofNullable(model.objects().get(object)).stream()
        .flatMap(type -> type.clocks().stream())
        .flatMap(clock -> Reads.fields(clock.limit(), Expression.Root.RECORD).stream())
        .anyMatch(limit.name()::equals);
  }

  private static List<Step> steps(
      ApplicationModel model, DecisionChain chain, Field rank, DecisionTable table) {
    List<Step> steps = new ArrayList<>();
    List<Field> limits =
        table.then().stream().filter(f -> f.type() instanceof FieldType.Span).toList();
    List<Field> others = chain.inputs().stream().filter(f -> !f.equals(rank)).toList();
    List<Object> ranks = Cases.values(model, rank, chain.tables());
    for (Map<String, Object> given : Cases.combinations(model, others, chain.tables())) {
      for (int i = 1; i < ranks.size(); i++) {
        Object lower = ranks.get(i - 1);
        Object higher = ranks.get(i);
        Optional<Decided> before = chain.decide(with(given, rank, lower));
        Optional<Decided> after = chain.decide(with(given, rank, higher));
        for (Field limit : limits) {
          before.ifPresent(b ->
              after.ifPresent(a ->
                  steps.add(
                      new Step(given, limit, lower, higher, value(b, limit), value(a, limit), a))));
        }
      }
    }
    return steps;
  }

  private static Duration value(Decided decided, Field limit) {
    return decided.values().get(limit.name()) instanceof Duration time ? time : Duration.ZERO;
  }

  private static Map<String, Object> with(Map<String, Object> given, Field field, Object value) {
    Map<String, Object> all = new LinkedHashMap<>(given);
    all.put(field.name(), value);
    return all;
  }

  /** One warning for each case of the other inputs, at the row that gives the greater limit. */
  private static void tell(DecisionChain chain, Field rank, List<Step> steps, Problems problems) {
    Map<Map<String, Object>, List<Step>> cases =
        steps.stream()
            .filter(Step::grows)
            .collect(Collectors.groupingBy(Step::others, LinkedHashMap::new, Collectors.toList()));
    cases.forEach((others, growing) -> {
      String grown =
          growing.stream()
              .map(step ->
                  "\"%s\" grows from %s to %s as %s rises from %s to %s"
                      .formatted(
                          step.limit().name(),
                          said(step.before()),
                          said(step.after()),
                          rank.name(),
                          step.lower(),
                          step.higher()))
              .collect(Collectors.joining("; "));
      String where = others.isEmpty() ? "" : "With " + Cases.named(others) + ", ";
      String detail =
          "%s%s. What ranks higher is expected to have no more time: change the row, or accept it."
              .formatted(where, grown);
      problems.accept(
          Diagnostic.warning("Limit grows", detail, span(chain, rank, growing.getFirst()))
              .at(part(others, growing.getFirst())));
    });
  }

  private static String part(Map<String, Object> others, Step step) {
    return others.isEmpty()
        ? String.valueOf(step.higher())
        : others.values().stream().map(String::valueOf).collect(Collectors.joining("."));
  }

  /** The row of the table that asks for the rank. */
  private static Span span(DecisionChain chain, Field rank, Step step) {
    return chain.tables().stream()
        .filter(table -> table.when().contains(rank))
        .findFirst()
        .flatMap(table -> Optional.ofNullable(step.decided().rows().get(table)))
        .map(DecisionTable.Row::span)
        .orElseThrow();
  }

  /** As the definitions write it: {@code 1h30m}. */
  private static String said(Duration time) {
    String hours = time.toHours() == 0 ? "" : time.toHours() + "h";
    String minutes = time.toMinutesPart() == 0 ? "" : time.toMinutesPart() + "m";
    return hours + minutes;
  }
}
