package io.formwork.testkit.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * What an application made at random does with its records: a process whose tasks lend fields at
 * random, lists and forms, and other programs that are told.
 */
final class RandomProcess {

  static final int TELLERS = 3;

  /** By which webhooks are signed. */
  static final String SECRET = "told";

  /** The setting that says where webhooks send to. */
  static final String ADDRESS = "told";

  private final Random random;
  private final List<String> fields;

  RandomProcess(Random random, List<String> fields) {
    this.random = random;
    this.fields = fields;
  }

  /** By their paths. */
  Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("process-definitions/nasty/handling.bpmn", DRAWING);
    files.put("process-definitions/nasty/handling.yaml", handling());
    files.put("ui-definitions/nasty/views/items.yaml", items());
    files.put("ui-definitions/nasty/views/notes.yaml", NOTES);
    files.put(
        "ui-definitions/nasty/views/item_form.yaml",
        form("item_form", fields) + "panels: [history, tasks]\n");
    files.put("ui-definitions/nasty/views/look_form.yaml", form("look_form", some()));
    files.put("ui-definitions/nasty/views/decide_form.yaml", form("decide_form", some()));
    for (int index = 1; index <= TELLERS; index++) {
      files.put("process-definitions/nasty/webhooks/told%d.yaml".formatted(index), webhook(index));
    }
    return files;
  }

  private String handling() {
    return """
    process: handling
    about: item
    starts: item.created
    nodes:
      look:   { role: role%d, form: look_form, in_state: begun, outcomes: [move] }
      decide: { assignee: boss, form: decide_form, in_state: begun, outcomes: [move] }
    """
        .formatted(1 + random.nextInt(8));
  }

  private String items() {
    return "view: items\nlist: item\nform: item_form\ncolumns: [%s, parent.code, boss.name]\n"
        .formatted(String.join(", ", listed()));
  }

  private List<String> listed() {
    return fields.stream().filter(field -> !field.equals("papers")).toList();
  }

  /** What is shown only is lent to be read as well. */
  private static String form(String name, List<String> shown) {
    StringBuilder text = new StringBuilder("view: %s\nform: item\nsections:\n".formatted(name));
    int half = (shown.size() + 1) / 2;
    text.append("  - rows: [%s]\n".formatted(shown.subList(0, half)));
    if (half < shown.size()) {
      text.append(
          "  - { read_only: true, rows: [%s] }\n".formatted(shown.subList(half, shown.size())));
    }
    return text.toString();
  }

  private List<String> some() {
    List<String> some = new ArrayList<>(fields);
    some.remove("status");
    while (some.size() > 2 && random.nextInt(4) > 0) {
      some.remove(random.nextInt(some.size()));
    }
    return some;
  }

  private static String webhook(int reader) {
    return """
    webhook: told%1$d
    event: [item.created, item.updated]
    to: settings.told
    as: teller%1$d
    fields: [code, secret, remark, stamp, level, open, tone, boss, parent, status]
    secret: told
    """
        .formatted(reader);
  }

  private static final String NOTES =
      """
      view: notes
      list: item_notes
      columns: [item, words, loud, by]
      """;

  private static final String DRAWING =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="drawing" targetNamespace="urn:nasty">
        <process id="handling" name="Handling" isExecutable="true">
          <startEvent id="start"/>
          <sequenceFlow id="to_both" sourceRef="start" targetRef="both"/>
          <parallelGateway id="both"/>
          <sequenceFlow id="to_look" sourceRef="both" targetRef="look"/>
          <sequenceFlow id="to_decide" sourceRef="both" targetRef="decide"/>
          <userTask id="look" name="Look"/>
          <userTask id="decide" name="Decide"/>
          <sequenceFlow id="looked" sourceRef="look" targetRef="joined"/>
          <sequenceFlow id="decided" sourceRef="decide" targetRef="joined"/>
          <parallelGateway id="joined"/>
          <sequenceFlow id="to_end" sourceRef="joined" targetRef="end"/>
          <endEvent id="end"/>
        </process>
      </definitions>
      """;
}
