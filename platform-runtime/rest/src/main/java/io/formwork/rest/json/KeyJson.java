package io.formwork.rest.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.formwork.core.key.KeyScope;
import io.formwork.core.key.Keys;
import io.formwork.core.key.ProgramKey;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Keys for programs in JSON. */
public final class KeyJson {

  private KeyJson() {}

  public static ObjectNode list(List<ProgramKey> keys) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode items = json.putArray("items");
    keys.forEach(key -> items.add(of(key)));
    return json;
  }

  /** With the key itself, which no other answer has. */
  public static ObjectNode of(Keys.Made made) {
    return of(made.key()).put("key", made.secret());
  }

  public static ObjectNode of(ProgramKey key) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", key.id());
    json.put("name", key.name());
    json.put("hint", key.hint());
    json.put("write", key.scope().writes());
    json.put("administer", key.scope().administers());
    ArrayNode apps = json.putArray("apps");
    key.scope().applications().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(app -> part(apps.addObject().put("app", app.getKey()), app.getValue()));
    json.put("made", key.made().toString());
    json.put("made_by", key.madeBy().orElse(null));
    json.put("expires", key.expires().toString());
    json.put("used", key.used().map(Instant::toString).orElse(null));
    return json;
  }

  private static void part(ObjectNode json, KeyScope.Part part) {
    texts(json.putArray("roles"), part.roles());
    texts(json.putArray("objects"), part.objects());
  }

  private static void texts(ArrayNode json, Collection<String> texts) {
    texts.stream().sorted().forEach(json::add);
  }
}
