package io.formwork.rest.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.formwork.core.command.TaskItem;
import io.formwork.core.task.Task;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Lifecycle;
import io.formwork.metadata.model.Process;
import java.time.Instant;
import java.util.Locale;

/** A task in JSON: what is to be done, with which record, by when, and how it can end. */
public final class TaskJson {

  private final ApplicationModel model;
  private final Locale language;

  public TaskJson(ApplicationModel model, Locale language) {
    this.model = model;
    this.language = language;
  }

  public ObjectNode of(TaskItem item) {
    Task task = item.task();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", task.id());
    json.put("app", model.name());
    json.put("title", item.binding().title().in(language));
    json.put("process", task.process());
    json.put("node", task.node());
    json.putObject("record")
        .put("object", task.about().object())
        .put("id", task.about().id())
        .put("name", item.record());
    json.put("mine", item.mine());
    if (item.lent()) {
      json.put("on_behalf_of", item.holder().login());
    }
    json.put("assignee", item.assigneeName().orElse(null));
    json.put("created", task.created().toString());
    json.put("due", task.due().map(Instant::toString).orElse(null));
    outcomes(json.putArray("outcomes"), task.about().object(), item.binding());
    return json;
  }

  private void outcomes(ArrayNode outcomes, String object, Process.Binding.Task binding) {
    Lifecycle lifecycle = model.object(object).lifecycle().orElseThrow();
    for (String outcome : binding.outcomes()) {
      Lifecycle.Transition transition = lifecycle.transition(outcome);
      ObjectNode json = outcomes.addObject();
      json.put("outcome", outcome);
      json.put("title", transition.title().in(language));
      ArrayNode required = json.putArray("requires");
      transition.require().forEach(required::add);
      ArrayNode asked = json.putArray("asks");
      transition.ask().forEach(asked::add);
    }
  }
}
