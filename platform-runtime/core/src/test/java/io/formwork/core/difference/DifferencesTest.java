package io.formwork.core.difference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.formwork.core.message.Messages;
import io.formwork.metadata.ApplicationReader;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.source.FolderSource;
import io.formwork.metadata.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of a change, in words. */
class DifferencesTest {

  private static final FolderSource DESK =
      new FolderSource(
          Path.of("..", "metadata", "src", "test", "resources", "definitions", "valid", "desk"));

  private static final ApplicationModel BEFORE = read(Map.of());

  @Test
  void nothingDiffersFromItself() {
    assertEquals(List.of(), told(Locale.ENGLISH));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "objects/ticket.yaml | title: Subject, required: true | title: Topic "
            + "| Field “Subject” (subject) is now called “Topic”; "
            + "Field “Topic” (subject) is no longer required",
        "objects/ticket.yaml | max: 200, search | max: 100, search "
            + "| Field “Subject” (subject): “max” was 200, becomes 100",
        "objects/ticket.yaml | answer:  { | cause: { type: text }%n  answer:  { "
            + "| Field “Cause” (cause) is added",
        "objects/ticket.yaml | late:    { | tardy: { renamed_from: late, "
            + "| Field “Tardy” (tardy) is renamed from “late” and keeps its data",
        "roles/agent.yaml | update: { where: agent == me, only: [answer, urgency], in: [work] } |"
            + "| Role “Agent” (agent) may no longer change: Object “Ticket” (ticket)",
        "roles/agent.yaml | messages: { read: all, create: all } | messages: { create: all } "
            + "| Role “Agent” (agent) may no longer read: Object “Message” (ticket_messages)",
        "roles/agent.yaml | [overview, tickets, board, my_tasks] | [overview, board] "
            + "| Role “Agent” (agent): “menu” loses tickets, my_tasks",
        "rules/desk/limits.yaml | - [low, 1d] | - [low, 2d] "
            + "| Decision table “Limits” (limits): “rows” gets [low, 2d]; loses [low, 1d]",
        "views/tickets.yaml | number, subject | subject, number "
            + "| List “Tickets” (tickets): another order of “columns”: "
            + "subject, number, client.name, urgency and 2 more",
        "desk/handling.bpmn | name=\"Take the ticket\" | name=\"Take it\" "
            + "| Process “Handling” (handling) changes; "
            + "Process node “Take it” (take) of “Handling”: "
            + "“name” was Take the ticket, becomes Take it",
      })
  void isTold(String file, String from, String to, String expected) {
    String replacement = to == null ? "" : to.replace("%n", "\n");
    List<String> told = told(Locale.ENGLISH, file, from, replacement);
    assertEquals(expected, String.join("; ", told));
  }

  @Test
  void isToldInRussian() {
    assertEquals(
        List.of("Роль «Agent» (agent): больше нельзя читать: Объект «User» (user)"),
        told(Locale.of("ru"), "roles/agent.yaml", "  user: { read: all }\n", ""));
  }

  @Test
  void everyKindOfThingHasAWordInEveryLanguage() {
    for (Locale locale : List.of(Locale.ENGLISH, Locale.of("ru"))) {
      ResourceBundle words = ResourceBundle.getBundle("io.formwork.core.plan", locale);
      Things.KNOWN.forEach(
          thing -> assertTrue(words.containsKey("plan.thing." + thing.replace(' ', '_')), thing));
    }
    assertEquals(
        new TreeSet<>(ResourceBundle.getBundle("io.formwork.core.plan", Locale.ENGLISH).keySet()),
        new TreeSet<>(ResourceBundle.getBundle("io.formwork.core.plan", Locale.of("ru")).keySet()));
  }

  /**
   * The lines about the desk after some edits: a part of the path, what stood there, what stands.
   */
  private static List<String> told(Locale locale, String... edits) {
    Map<String, String[]> changes = new LinkedHashMap<>();
    for (int i = 0; i < edits.length; i += 3) {
      changes.put(edits[i], new String[] {edits[i + 1], edits[i + 2]});
    }
    ApplicationModel after = read(changes);
    Wording wording = new Wording(BEFORE.declarations(), after.declarations());
    return new Differences(BEFORE.declarations(), after.declarations())
        .all().stream().map(difference -> Messages.in(locale, wording.of(difference))).toList();
  }

  /** As the plan sees it: names that lead nowhere are somebody else's matter. */
  private static ApplicationModel read(Map<String, String[]> changes) {
    List<SourceFile> files = new ArrayList<>();
    for (SourceFile file : DESK.files()) {
      String text = file.text();
      for (Map.Entry<String, String[]> change : changes.entrySet()) {
        if (file.path().endsWith(change.getKey())) {
          text = text.replace(change.getValue()[0], change.getValue()[1]);
        }
      }
      files.add(new SourceFile(file.path(), text.getBytes(StandardCharsets.UTF_8)));
    }
    var read = new ApplicationReader().read(() -> files);
    return read.model("desk").orElseThrow(() -> new AssertionError(read.diagnostics().toString()));
  }
}
