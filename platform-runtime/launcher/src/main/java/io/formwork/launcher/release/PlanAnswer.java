package io.formwork.launcher.release;

import io.formwork.launcher.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** What a site answers to "what would this do?". */
sealed interface PlanAnswer {

  /**
   * A plan.
   *
   * @param hash stands for the plan and what it was made against
   * @param releases the applications that change, each with the number that its release will have
   * @param refused why it would not be published; none when it would
   * @param warnings of the definitions, as {@code formwork check --json} has them
   */
  record Plan(
      String hash,
      SequencedMap<String, Long> releases,
      List<Line> changes,
      List<String> refused,
      List<Json> warnings)
      implements PlanAnswer {
    public Plan {
      releases = new LinkedHashMap<>(releases);
      changes = List.copyOf(changes);
      refused = List.copyOf(refused);
      warnings = List.copyOf(warnings);
    }

    boolean isEmpty() {
      return releases.isEmpty() && refused.isEmpty();
    }
  }

  /** The definitions are wrong; {@code report} says it to people. */
  record Wrong(String report, List<Json> problems) implements PlanAnswer {
    public Wrong {
      problems = List.copyOf(problems);
    }
  }

  /**
   * One difference.
   *
   * @param sign {@code +}, {@code ~}, {@code -} or {@code ±}
   * @param risk in lower case: {@code none}, {@code rewrites_data}, {@code loses_data}, ...
   */
  record Line(
      String action,
      String sign,
      String address,
      String summary,
      String risk,
      List<String> effects) {

    static Line of(Json json) {
      return new Line(
          json.at("action").text(),
          json.at("sign").text(),
          json.at("address").text(),
          json.at("summary").text(),
          json.at("risk").text(),
          json.at("effects").texts());
    }

    Json json() {
      return Json.object()
          .with("action", Json.of(action))
          .with("sign", Json.of(sign))
          .with("address", Json.of(address))
          .with("summary", Json.of(summary))
          .with("risk", Json.of(risk))
          .with("effects", Json.texts(effects));
    }
  }

  /** The same for programs, as REST has it. */
  default Json json() {
    return switch (this) {
      case Plan plan ->
          Json.object()
              .with("problems", Json.of(plan.warnings()))
              .with("hash", Json.of(plan.hash()))
              .with("apps", numbers(plan.releases()))
              .with("changes", Json.of(plan.changes().stream().map(Line::json).toList()))
              .with("refused", Json.texts(plan.refused()));
      case Wrong wrong ->
          Json.object()
              .with("problems", Json.of(wrong.problems()))
              .with("report", Json.of(wrong.report()));
    };
  }

  private static Json numbers(SequencedMap<String, Long> numbers) {
    Json.Members members = Json.object();
    for (Map.Entry<String, Long> number : numbers.entrySet()) {
      members = members.with(number.getKey(), Json.of(number.getValue()));
    }
    return members;
  }
}
