package io.formwork.rest.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.formwork.core.actor.Actor;
import io.formwork.core.explain.Explanation;
import io.formwork.core.explain.Explanation.Finding;
import io.formwork.core.explain.Explanation.Source;
import io.formwork.core.message.Message;
import io.formwork.core.message.Messages;
import java.util.List;
import java.util.Locale;

/** Explanations in JSON: sentences for everybody, places in the definitions for administrators. */
public final class ExplanationJson {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private ExplanationJson() {}

  /**
   * The explanation as an answer.
   *
   * @param whom the person it is about
   * @param informed whether the caller looks after the definitions
   */
  public static ObjectNode of(
      Explanation explanation, Actor whom, boolean informed, Locale language) {
    ObjectNode node = NODES.objectNode();
    node.put("action", explanation.question().written());
    node.put("user", whom.login());
    node.put("allowed", explanation.decision().allowed());
    node.put("says", Messages.in(language, explanation.sentence()));
    ArrayNode findings = node.putArray("findings");
    explanation.findings().forEach(finding -> findings.add(finding(finding, informed, language)));
    node.set("others", sentences(explanation.others(), language));
    return node;
  }

  private static ObjectNode finding(Finding finding, boolean informed, Locale language) {
    ObjectNode node = NODES.objectNode();
    node.put("holds", finding.holds());
    node.put("says", Messages.in(language, finding.says()));
    if (informed) {
      finding.source().ifPresent(source -> add(node, source));
    }
    return node;
  }

  private static void add(ObjectNode node, Source source) {
    node.put("name", source.name());
    if (!source.condition().isEmpty()) {
      node.put("condition", source.condition());
    }
    node.put("place", source.place().place());
  }

  private static ArrayNode sentences(List<Message> messages, Locale language) {
    ArrayNode sentences = NODES.arrayNode();
    messages.forEach(message -> sentences.add(Messages.in(language, message)));
    return sentences;
  }
}
