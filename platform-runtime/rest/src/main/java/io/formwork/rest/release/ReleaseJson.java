package io.formwork.rest.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.formwork.core.deployment.Change;
import io.formwork.core.deployment.Planned;
import io.formwork.core.message.Message;
import io.formwork.core.message.Messages;
import io.formwork.core.store.ReleaseStore.Release;
import io.formwork.metadata.diagnostic.Diagnostic;
import io.formwork.metadata.diagnostic.DiagnosticJson;
import java.util.List;
import java.util.Locale;

/** Releases and plans as JSON, their sentences in the language of whoever asked. */
public final class ReleaseJson {

  private final Locale locale;

  public ReleaseJson(Locale locale) {
    this.locale = locale;
  }

  /** A release without its files. */
  public ObjectNode release(Release release) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("app", release.app());
    json.put("release", release.number());
    json.put("version", release.appVersion());
    json.put("at", release.at().toString());
    json.put("by", release.by());
    json.put("kind", word(release.kind()));
    json.put("comment", release.comment());
    release.base().ifPresent(base -> json.put("base", base));
    json.put("fingerprint", release.fingerprint());
    return json;
  }

  /** A plan, with the warnings of the definitions. */
  public ObjectNode plan(Planned.Ready ready) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set("problems", problems(ready.warnings()));
    json.put("hash", ready.plan().hash());
    ObjectNode apps = json.putObject("apps");
    ready
        .plan()
        .parts()
        .forEach(part -> apps.put(part.candidate().app(), part.candidate().number()));
    ArrayNode changes = json.putArray("changes");
    ready.plan().changes().forEach(change -> changes.add(change(change)));
    json.set("refused", sentences(ready.refused()));
    return json;
  }

  private ObjectNode change(Change change) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("action", word(change.action()));
    json.put("sign", String.valueOf(change.action().sign()));
    json.put("address", change.address());
    json.put("summary", Messages.in(locale, change.summary()));
    json.put("risk", word(change.risk()));
    json.set("effects", sentences(change.effects()));
    return json;
  }

  /** What became of a publish. */
  public ObjectNode published(List<Release> releases) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode items = json.putArray("releases");
    releases.forEach(
        release -> items.addObject().put("app", release.app()).put("release", release.number()));
    return json;
  }

  /** The members that a problem with wrong definitions has beside the usual ones. */
  public ObjectNode wrong(List<Diagnostic> problems, String report) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set("problems", problems(problems));
    json.put("report", report);
    return json;
  }

  /** The member that a refused publish has beside the usual ones. */
  public ObjectNode refused(List<Message> reasons) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set("refused", sentences(reasons));
    return json;
  }

  private ArrayNode sentences(List<Message> messages) {
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    messages.forEach(message -> json.add(Messages.in(locale, message)));
    return json;
  }

  private static JsonNode problems(List<Diagnostic> problems) {
    try {
      return new ObjectMapper().readTree(DiagnosticJson.render(problems));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Diagnostics are rendered as JSON", e);
    }
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
