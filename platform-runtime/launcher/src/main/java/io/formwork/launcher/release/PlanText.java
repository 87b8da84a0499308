package io.formwork.launcher.release;

import io.formwork.launcher.terminal.Ink;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/** A plan as people read it: by application and thing, each change with what it does to data. */
record PlanText(Ink ink) {

  /** The first step of addresses that name a thing by its kind: {@code role.agent}. */
  private static final Set<String> KINDS =
      Set.of(
          "choices",
          "role",
          "calendar",
          "strategy",
          "table",
          "rules",
          "view",
          "process",
          "notification",
          "seed",
          "scenario",
          "demo",
          "mixin",
          "text");

  String of(PlanAnswer.Plan plan) {
    if (plan.isEmpty()) {
      return "Nothing would change.\n";
    }
    StringBuilder text = new StringBuilder();
    byApplication(plan).forEach((app, changes) -> application(text, plan, app, changes));
    plan.refused().forEach(reason -> text.append(ink.red("Refused: ")).append(reason).append('\n'));
    if (!plan.refused().isEmpty()) {
      text.append('\n');
    }
    return text.append(totals(plan.changes())).append('\n').toString();
  }

  private void application(
      StringBuilder text, PlanAnswer.Plan plan, String app, List<PlanAnswer.Line> changes) {
    long serving = plan.releases().getOrDefault(app, 1L) - 1;
    text.append(ink.bold(app))
        .append(ink.faint(serving == 0 ? ", new" : ", release " + serving + " serves"))
        .append('\n');
    if (changes.isEmpty()) {
      text.append("  Only the files themselves change.\n");
    }
    Map<String, List<PlanAnswer.Line>> things = new LinkedHashMap<>();
    for (PlanAnswer.Line line : changes) {
      things.computeIfAbsent(thing(line.address()), name -> new ArrayList<>()).add(line);
    }
    things.forEach((thing, lines) -> {
      text.append("  ").append(thing).append('\n');
      lines.forEach(line -> line(text, line));
    });
    text.append('\n');
  }

  private void line(StringBuilder text, PlanAnswer.Line line) {
    text.append("    ").append(sign(line)).append(' ').append(line.summary()).append('\n');
    String risk = risk(line);
    if (!risk.isEmpty()) {
      text.append("        ").append(risk).append('\n');
    }
    line.effects().forEach(effect -> text.append("        ").append(effect).append('\n'));
  }

  private String sign(PlanAnswer.Line line) {
    return switch (line.sign()) {
      case "+" -> ink.green("+");
      case "-" -> ink.red("-");
      default -> ink.yellow(line.sign());
    };
  }

  private String risk(PlanAnswer.Line line) {
    return switch (line.risk()) {
      case "none" -> "";
      case "rewrites_data" -> ink.yellow("rewrites data");
      case "loses_data" -> ink.red("loses data: refused");
      case "broken_by_data" -> ink.red("records that are there break it: refused");
      default -> ink.red(line.risk().replace('_', ' '));
    };
  }

  private static Map<String, List<PlanAnswer.Line>> byApplication(PlanAnswer.Plan plan) {
    Map<String, List<PlanAnswer.Line>> applications = new LinkedHashMap<>();
    plan.releases().keySet().forEach(app -> applications.put(app, new ArrayList<>()));
    for (PlanAnswer.Line line : plan.changes()) {
      applications
          .computeIfAbsent(line.address().split("\\.", 2)[0], app -> new ArrayList<>())
          .add(line);
    }
    return applications;
  }

  /**
   * {@code ticket} of {@code desk.ticket.category}, {@code role.agent} of {@code desk.role.agent}.
   */
  private static String thing(String address) {
    String[] steps = address.split("\\.");
    if (steps.length < 2) {
      return address;
    }
    return KINDS.contains(steps[1]) && steps.length > 2 ? steps[1] + " " + steps[2] : steps[1];
  }

  private static String totals(List<PlanAnswer.Line> changes) {
    StringJoiner totals = new StringJoiner(", ", "", ".");
    totals.add(count(changes, "+") + " to add");
    totals.add(count(changes, "~") + count(changes, "±") + " to change");
    totals.add(count(changes, "-") + " to remove");
    return totals.toString();
  }

  private static long count(List<PlanAnswer.Line> changes, String sign) {
    return changes.stream().filter(line -> line.sign().equals(sign)).count();
  }
}
