package io.formwork.testkit.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.formwork.testkit.web.Things;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What there is in the support desk of a running server for an administrator, and the tasks of its
 * manager: deleted records, changes that can be undone, files, tasks, keys. Where a path needs none
 * of them it leads to the record that was said.
 */
public final class DeskThings implements Things {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final MadeThings made;
  private final int record;
  private final Map<String, String> usual;
  private final Map<String, Pool> pools = new ConcurrentHashMap<>();

  /**
   * @param record the record of each object that paths name which only look at it or change it
   * @param release that paths name; one that is there may be gone back to
   */
  public DeskThings(URI server, int record, int release) {
    this.made = new MadeThings(server);
    this.record = record;
    this.usual =
        Map.of(
            "app", "support_desk",
            "id", "" + record,
            "release", "" + release,
            "class", "attachment",
            "view", "ticket_list");
  }

  @Override
  public int number() {
    return record;
  }

  @Override
  public Optional<JsonNode> body(String method, String path) {
    if (path.endsWith("/complete")) {
      return Optional.of(completion());
    }
    return method.equals("POST") && path.endsWith("/keys")
        ? Optional.of(MadeThings.key(path))
        : Optional.empty();
  }

  /** Refuses what {@link MadeThings#tasks} asks to approve, with a text. */
  private static JsonNode completion() {
    return NODES
        .objectNode()
        .put("outcome", "refuse")
        .set("fields", NODES.objectNode().put("refusal_reason", "word"));
  }

  @Override
  public Map<String, String> borrow(String method, String path) {
    Map<String, String> values = new HashMap<>(usual);
    pool(method, path).map(Pool::take).ifPresent(values::putAll);
    return Map.copyOf(values);
  }

  @Override
  public void giveBack(
      String method, String path, Map<String, String> borrowed, boolean successful) {
    if (!successful || !usesUp(method, path)) {
      pool(method, path).ifPresent(pool -> pool.giveBack(borrowed));
    }
  }

  private static boolean usesUp(String method, String path) {
    return method.equals("DELETE")
        || path.endsWith("/restore")
        || path.endsWith("/undo")
        || path.endsWith("/complete");
  }

  /** Of what the path needs beside the record that is there anyway. */
  private Optional<Pool> pool(String method, String path) {
    String object = path.replaceFirst("^/apps/support_desk/([^/]*).*", "$1");
    return maker(method, path, object)
        .map(maker ->
            pools.computeIfAbsent(
                (usesUp(method, path) ? method : "") + path, key -> new Pool(maker)));
  }

  private Optional<Supplier<List<Map<String, String>>>> maker(
      String method, String path, String object) {
    if (path.startsWith("/tasks/{task}")) {
      return Optional.of(made::tasks);
    }
    if (path.endsWith("/keys/{key}")) {
      String address = path.replaceFirst("^/", "").replace("{id}", "" + record);
      return Optional.of(() -> made.keyOf(address.replace("/{key}", "")));
    }
    if (!MadeThings.isMade(object) || !path.contains("/{id}")) {
      return Optional.empty();
    }
    return ofRecords(method, path.substring(path.indexOf(object) + object.length()), object);
  }

  private Optional<Supplier<List<Map<String, String>>>> ofRecords(
      String method, String end, String object) {
    if (end.equals("/deleted/{id}/restore")) {
      return Optional.of(() -> made.deleted(object));
    }
    if (end.endsWith("/undo")) {
      return Optional.of(() -> made.changed(object));
    }
    if (end.contains("/{file}")) {
      return Optional.of(() -> made.withFile(object));
    }
    boolean gone = method.equals("DELETE") && end.equals("/{id}");
    return gone || !made.isThere(object, record)
        ? Optional.of(() -> made.record(object))
        : Optional.empty();
  }
}
