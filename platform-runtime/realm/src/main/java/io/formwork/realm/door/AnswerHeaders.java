package io.formwork.realm.door;

import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.Cookie;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.util.Map;

/**
 * What every answer tells the browser, whatever has made it: nothing is guessed, framed, shared
 * with other sites or kept where others could read it. What an answer says itself stands: pages
 * bring a Content-Security-Policy with a number of their own, files one that runs nothing.
 */
public final class AnswerHeaders {

  private static final HttpString POLICY = new HttpString("Content-Security-Policy");

  /** For what is no page: no script, no frame, no form. */
  private static final String NOTHING_RUNS =
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private static final Map<HttpString, String> UNLESS_SAID =
      Map.of(
          POLICY,
          NOTHING_RUNS,
          new HttpString("X-Content-Type-Options"),
          "nosniff",
          new HttpString("Referrer-Policy"),
          "same-origin",
          new HttpString("Cross-Origin-Opener-Policy"),
          "same-origin",
          new HttpString("Cross-Origin-Resource-Policy"),
          "same-origin",
          new HttpString("Permissions-Policy"),
          "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(),"
              + " magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=()");

  private static final HttpString FRAMES = new HttpString("X-Frame-Options");
  private static final HttpString TRANSPORT = new HttpString("Strict-Transport-Security");

  /** A year; other hosts of the domain are no business of ours. */
  private static final String YEAR = "max-age=31536000";

  private AnswerHeaders() {}

  /** Sets them when the answer begins to be sent. */
  public static void on(HttpServerExchange exchange) {
    exchange.addResponseCommitListener(AnswerHeaders::complete);
  }

  private static void complete(HttpServerExchange exchange) {
    HeaderMap headers = exchange.getResponseHeaders();
    boolean framesSelf = framesSelf(headers);
    UNLESS_SAID.forEach((name, value) -> {
      if (!headers.contains(name)) {
        headers.put(name, value);
      }
    });
    headers.put(FRAMES, framesSelf ? "SAMEORIGIN" : "DENY");
    if (isPersonal(headers) && !headers.contains(Headers.CACHE_CONTROL)) {
      headers.put(Headers.CACHE_CONTROL, "no-store");
    }
    if (isEncrypted(exchange)) {
      headers.put(TRANSPORT, YEAR);
      exchange.responseCookies().forEach(AnswerHeaders::encryptedOnly);
    }
  }

  /** A picture or PDF may be shown inside of our own pages. */
  private static boolean framesSelf(HeaderMap headers) {
    String policy = headers.getFirst(POLICY);
    return policy != null && policy.contains("frame-ancestors 'self'");
  }

  /**
   * Pages and data are made for who asked; scripts, styles and pictures of ours are everybody's.
   */
  private static boolean isPersonal(HeaderMap headers) {
    String type = headers.getFirst(Headers.CONTENT_TYPE);
    return type == null || type.startsWith("text/html") || type.contains("json");
  }

  private static boolean isEncrypted(HttpServerExchange exchange) {
    return exchange.getRequestScheme().equals("https");
  }

  private static void encryptedOnly(Cookie cookie) {
    cookie.setSecure(true);
  }
}
