package io.formwork.launcher.release;

import io.formwork.launcher.json.Json;

/** An explanation for people: the decision, what speaks for it and against it, and who could. */
record ExplainText(Json answer) {

  String text() {
    StringBuilder text = new StringBuilder();
    boolean allowed = ExplainCommand.allowed(answer);
    text.append(
        "%s %s %s%n"
            .formatted(
                answer.at("user").text(), allowed ? "may" : "may not", answer.at("action").text()));
    text.append("  %s%n".formatted(answer.at("says").text()));
    answer.at("findings").items().forEach(finding -> text.append(finding(finding)));
    answer.at("others").texts().forEach(other -> text.append("  > %s%n".formatted(other)));
    return text.toString();
  }

  private static String finding(Json finding) {
    boolean holds = finding.at("holds") instanceof Json.Flag flag && flag.value();
    String line = "  %s %s%n".formatted(holds ? "+" : "-", finding.at("says").text());
    String place = finding.at("place").text();
    String condition = finding.at("condition").text();
    return place.isEmpty()
        ? line
        : line + "      %s%s%n".formatted(place, condition.isEmpty() ? "" : "  where " + condition);
  }
}
