package io.formwork.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;

/**
 * Another program that is told of books by webhooks, and remembers what it was told and how often.
 */
final class ToldBooks implements AutoCloseable {

  private static final int NO_CONTENT = 204;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final long milliseconds;
  private final Map<String, Integer> times = new HashMap<>();
  private final Map<Long, Long> newest = new HashMap<>();
  private final Set<Saved> told = new HashSet<>();
  private int disordered;

  /** A save of a book, and which one of it. */
  record Saved(long book, long version) {}

  /**
   * @param milliseconds how long it takes over an answer
   */
  ToldBooks(long milliseconds) throws IOException {
    this.milliseconds = milliseconds;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::take);
    server.start();
  }

  private void take(HttpExchange exchange) throws IOException {
    JsonNode body = JSON.readTree(exchange.getRequestBody().readAllBytes());
    note(exchange.getRequestHeaders().getFirst("webhook-id"), body.get("data"));
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    exchange.sendResponseHeaders(NO_CONTENT, -1);
    exchange.close();
  }

  /** What comes again is known by its id, and has no place in the order. */
  private synchronized void note(String id, JsonNode data) {
    if (times.merge(id, 1, Integer::sum) > 1) {
      return;
    }
    Saved saved = new Saved(data.get("id").asLong(), data.get("version").asLong());
    told.add(saved);
    long before = newest.getOrDefault(saved.book(), 0L);
    disordered += saved.version() > before ? 0 : 1;
    newest.put(saved.book(), Math.max(before, saved.version()));
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Of these, how many it was not told of. */
  synchronized int missing(Set<Saved> saved) {
    return (int) saved.stream().filter(one -> !told.contains(one)).count();
  }

  /** How many deliveries came more than once. */
  synchronized int repeated() {
    return (int) times.values().stream().filter(count -> count > 1).count();
  }

  /** How many saves of a book were told after a later one. */
  synchronized int disordered() {
    return disordered;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
