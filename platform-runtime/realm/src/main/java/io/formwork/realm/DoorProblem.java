package io.formwork.realm;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.nio.charset.StandardCharsets;

/**
 * A problem document (RFC 9457) for a request that comes no further than the door.
 *
 * @param type the last word of its {@code type}
 */
record DoorProblem(int status, String type, Words russian, Words english) {

  private static final String PROBLEM = "application/problem+json";
  private static final String PLAIN = "text/plain; charset=utf-8";

  /** Without characters that JSON would want escaped. */
  record Words(String title, String detail) {

    String plain() {
      return title + "\n\n" + detail + "\n";
    }
  }

  void send(HttpServerExchange exchange) {
    String language = exchange.getRequestHeaders().getFirst(Headers.ACCEPT_LANGUAGE_STRING);
    Words words = language != null && language.startsWith("en") ? english : russian;
    String path = exchange.getRequestURI().replaceAll("[^A-Za-z0-9/._~-]", "");
    boolean read = isRead(exchange);
    exchange.setStatusCode(status);
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, read ? PLAIN : PROBLEM);
    exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-store");
    exchange
        .getResponseSender()
        .send(read ? words.plain() : document(words, path), StandardCharsets.UTF_8);
  }

  private String document(Words words, String path) {
    return """
    {"type":"urn:formwork:problem:%s","title":"%s","status":%d,"detail":"%s","instance":"%s"}\
    """
        .formatted(type, words.title(), status, words.detail(), path);
  }

  /** A browser that goes to a page shows to its person what it gets. */
  private static boolean isRead(HttpServerExchange exchange) {
    String accepted = exchange.getRequestHeaders().getFirst(Headers.ACCEPT);
    return accepted != null && accepted.startsWith("text/html");
  }
}
