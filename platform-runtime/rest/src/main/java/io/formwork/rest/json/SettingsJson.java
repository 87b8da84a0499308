package io.formwork.rest.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.formwork.core.query.VisibleSettings;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Setting;
import io.formwork.rest.problem.Fault;
import io.formwork.rest.problem.ProblemException;
import io.formwork.rest.problem.ProblemKind;
import io.formwork.rest.problem.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Settings in JSON.
 *
 * @param locale of the titles
 */
public record SettingsJson(ApplicationModel model, Locale locale) {

  /** All of them in their order. */
  public ObjectNode of(VisibleSettings settings) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode items = json.putArray("items");
    settings.settings().forEach(one -> item(items.addObject(), one));
    return json;
  }

  private void item(ObjectNode json, VisibleSettings.One one) {
    Setting setting = one.setting();
    json.put("name", setting.name());
    json.put("title", setting.title().in(locale));
    json.put("type", type(setting));
    json.set("value", value(setting, one.value()));
    json.set("default", value(setting, setting.defaultValue()));
    json.put("changed_at", one.last().map(last -> last.at().toString()).orElse(null));
    json.put("changed_by", one.last().map(VisibleSettings.LastChange::by).orElse(null));
  }

  /** As it is written in the definitions. */
  private String type(Setting setting) {
    return Optional.ofNullable(model.declarations().get(Setting.ROOT + "." + setting.name()))
        .map(declared -> declared.text("type"))
        .orElse("");
  }

  private static JsonNode value(Setting setting, Object value) {
    return ValueJson.of(setting.type(), value, Optional.empty());
  }

  /** What a body asks for: name to a raw value, empty for the default. */
  public static Map<String, Optional<Object>> wanted(ObjectNode members) {
    Map<String, Optional<Object>> wanted = new LinkedHashMap<>();
    List<Fault> faults = new ArrayList<>();
    for (Map.Entry<String, JsonNode> member : members.properties()) {
      String name = member.getKey();
      if (member.getValue().isContainerNode()) {
        faults.add(Fault.member("/" + name, Sentence.of("member.not_a_value", name)));
      } else {
        wanted.put(name, Optional.ofNullable(RawValue.of(member.getValue())));
      }
    }
    if (!faults.isEmpty()) {
      throw new ProblemException(ProblemKind.INVALID, faults);
    }
    return wanted;
  }
}
