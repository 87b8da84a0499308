package io.formwork.testkit.answers;

import io.formwork.metadata.ApplicationReader;
import io.formwork.metadata.ReadResult;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;

/** An application whose tickets have a field of every type. */
final class AnswersDesk {

  private static final String TICKET =
      """
      object: ticket
      display: "{number}"
      fields:
        number:      { type: sequence, format: "T-{00000}" }
        subject:     { type: text, max: 200, search: high }
        description: { type: rich_text }
        criticality: { type: choice, choices: criticality }
        rating:      { type: integer }
        amount:      { type: decimal, precision: 38, scale: 5 }
        price:       { type: money, currency: RUB }
        opens_at:    { type: time }
        mail:        { type: email }
        phone:       { type: phone }
        page:        { type: url }
        several:     { type: choice_set, choices: criticality }
        tags:        { type: tags }
        scan:        { type: file, file_class: scan }
        scans:       { type: file, file_class: scan, many: true }
        data:        { type: json }
        urgent:      { type: boolean }
        wanted_on:   { type: date }
        due:         { type: datetime }
        limit:       { type: duration }
      relations:
        client:   { to: user }
        assignee: { to: user }
        parent:   { to: ticket }
        watchers: { to: user, many: true }
        linked:   { to: ticket, many: true }
      lifecycle:
        states:
          assigning: { kind: initial }
          in_work:   { kind: active }
          solved:    { kind: final, outcome: solved }
        transitions:
          begin: { from: assigning, to: in_work, by: { agent: true } }
          solve: { from: in_work, to: solved, by: { agent: true } }
      """;

  private AnswersDesk() {}

  static ApplicationModel in(ZoneId zone) {
    ReadResult result = new ApplicationReader().read(() -> files(zone));
    if (result.hasErrors()) {
      throw new IllegalStateException(result.diagnostics().toString());
    }
    return result.models().getFirst();
  }

  private static List<SourceFile> files(ZoneId zone) {
    return List.of(
        file("app.yaml", "app: desk\nversion: 1.0.0\nlanguage: ru\ntimezone: " + zone + "\n"),
        file("objects/ticket.yaml", TICKET),
        file(
            "objects/user.yaml",
            "object: user\nfields:\n  rank: { type: integer }\n  line: { type: choice, choices: criticality }\n"),
        file("choices/criticality.yaml", "choices: criticality\nvalues: { low: {}, high: {} }\n"),
        file(
            "file_classes/scan.yaml",
            "file_class: scan\ntypes: [png]\nmax_size: { others: 5MB }\nmay: { agent: all }\n"),
        file("roles/agent.yaml", "role: agent\npolicies:\n  ticket: { read: all }\n"));
  }

  private static SourceFile file(String name, String text) {
    return new SourceFile("model-definitions/desk/" + name, text.getBytes(StandardCharsets.UTF_8));
  }
}
