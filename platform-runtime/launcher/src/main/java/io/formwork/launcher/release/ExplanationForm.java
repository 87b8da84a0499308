package io.formwork.launcher.release;

import io.formwork.core.explain.Explanation;
import io.formwork.core.explain.Explanation.Finding;
import io.formwork.core.message.Message;
import io.formwork.core.message.Messages;
import io.formwork.launcher.json.Json;
import java.util.Locale;

/** An explanation out of the database itself, in the form in which a server would tell it. */
final class ExplanationForm {

  private ExplanationForm() {}

  static Json of(Explanation explanation, String login) {
    return Json.object()
        .with("action", Json.of(explanation.question().written()))
        .with("user", Json.of(login))
        .with("allowed", new Json.Flag(explanation.decision().allowed()))
        .with("says", said(explanation.sentence()))
        .with(
            "findings",
            Json.of(explanation.findings().stream().map(ExplanationForm::finding).toList()))
        .with("others", Json.of(explanation.others().stream().map(ExplanationForm::said).toList()));
  }

  private static Json finding(Finding finding) {
    Json.Members told =
        Json.object()
            .with("holds", new Json.Flag(finding.holds()))
            .with("says", said(finding.says()));
    return finding
        .source()
        .map(source ->
            told.with("name", Json.of(source.name()))
                .with("condition", Json.of(source.condition()))
                .with("place", Json.of(source.place().place())))
        .orElse(told);
  }

  private static Json said(Message message) {
    return Json.of(Messages.in(Locale.ENGLISH, message));
  }
}
