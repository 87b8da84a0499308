package io.formwork.rest.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.formwork.core.message.Messages;
import io.formwork.core.message.Refusal;
import io.formwork.core.transfer.Answer;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What became of each of many records. */
public record AnswersJson(Locale language) {

  /** All of them in their order, and how many of each outcome there are. */
  public ObjectNode of(List<Answer> answers, boolean dryRun) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("dry_run", dryRun);
    Map<Answer.Outcome, Integer> counts = new EnumMap<>(Answer.Outcome.class);
    answers.forEach(answer -> counts.merge(answer.outcome(), 1, Integer::sum));
    ObjectNode totals = body.putObject("totals");
    for (Answer.Outcome outcome : Answer.Outcome.values()) {
      totals.put(word(outcome), counts.getOrDefault(outcome, 0));
    }
    ArrayNode items = body.putArray("items");
    answers.forEach(answer -> one(items.addObject(), answer));
    return body;
  }

  private void one(ObjectNode item, Answer answer) {
    item.put("id", answer.id()).put("outcome", word(answer.outcome()));
    answer.why().ifPresent(refusal -> why(item, refusal));
  }

  private void why(ObjectNode item, Refusal refusal) {
    item.put("detail", Messages.in(language, refusal));
    ArrayNode errors = item.putArray("errors");
    for (Refusal.Problem problem : refusal.problems()) {
      ObjectNode error = errors.addObject();
      problem.field().ifPresent(field -> error.put("field", field));
      error.put("detail", Messages.in(language, problem.message()));
    }
  }

  private static String word(Answer.Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT);
  }
}
