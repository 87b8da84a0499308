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

  /** Without characters that JSON would want escaped. */
  record Words(String title, String detail) {}

  void send(HttpServerExchange exchange) {
    String language = exchange.getRequestHeaders().getFirst(Headers.ACCEPT_LANGUAGE_STRING);
    Words words = language != null && language.startsWith("en") ? english : russian;
    String path = exchange.getRequestURI().replaceAll("[^A-Za-z0-9/._~-]", "");
    exchange.setStatusCode(status);
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/problem+json");
    exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-store");
    exchange
        .getResponseSender()
        .send(
            """
            {"type":"urn:formwork:problem:%s","title":"%s","status":%d,"detail":"%s","instance":"%s"}\
            """
                .formatted(type, words.title(), status, words.detail(), path),
            StandardCharsets.UTF_8);
  }
}
