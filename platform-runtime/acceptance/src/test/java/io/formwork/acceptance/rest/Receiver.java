package io.formwork.acceptance.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Another program, which takes webhooks on this machine and verifies them by itself. */
final class Receiver implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long LONGEST_SECONDS = 20;

  private final HttpServer server;
  private final BlockingQueue<Request> received = new LinkedBlockingQueue<>();
  private final AtomicInteger requests = new AtomicInteger();
  private volatile int status = 204;

  Receiver() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::receive);
    server.start();
  }

  /** What came in. */
  record Request(Map<String, List<String>> headers, String body) {

    String header(String name) {
      return headers.getOrDefault(name, List.of("")).getFirst();
    }

    JsonNode json() throws IOException {
      return JSON.readTree(body);
    }

    /** As Standard Webhooks has a receiver compute it. */
    boolean isSignedBy(String key) throws GeneralSecurityException {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(Base64.getDecoder().decode(key), "HmacSHA256"));
      String head = header("webhook-id") + "." + header("webhook-timestamp") + ".";
      mac.update(head.getBytes(StandardCharsets.UTF_8));
      String signature =
          "v1,"
              + Base64.getEncoder()
                  .encodeToString(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
      return header("webhook-signature").equals(signature);
    }
  }

  private void receive(HttpExchange exchange) throws IOException {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(exchange.getRequestHeaders());
    String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Request request = new Request(headers, text);
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
    requests.incrementAndGet();
    received.add(request);
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** From now on. */
  void answers(int next) {
    status = next;
  }

  /** How many came. */
  int requests() {
    return requests.get();
  }

  /** The next request about the book of that name; what tests before have left is passed over. */
  Request next(String book) throws IOException, InterruptedException {
    Request request = received.poll(LONGEST_SECONDS, TimeUnit.SECONDS);
    while (request != null && !request.json().at("/data/fields/name").asText().equals(book)) {
      request = received.poll(LONGEST_SECONDS, TimeUnit.SECONDS);
    }
    if (request == null) {
      throw new AssertionError("Nothing came about " + book);
    }
    return request;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
