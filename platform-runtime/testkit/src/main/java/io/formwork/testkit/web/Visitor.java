package io.formwork.testkit.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Somebody who calls a server with a name and the password of the demo data. Nothing is followed,
 * kept or sent again: every answer is what the server said to that one request.
 */
public final class Visitor {

  private static final Duration PATIENCE = Duration.ofMinutes(10);

  /** Over HTTP/2 the server ends a connection after many requests that are refused. */
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final URI server;
  private final String login;
  private final Map<String, String> always;

  /**
   * @param server the first page, with a slash at its end
   */
  public Visitor(URI server, String login) {
    this(server, login, Map.of());
  }

  private Visitor(URI server, String login, Map<String, String> always) {
    this.server = server;
    this.login = login;
    this.always = always;
  }

  /** The same in the place of somebody who is away. */
  public Visitor inPlaceOf(String absent) {
    return new Visitor(server, login, Map.of("On-Behalf-Of", absent));
  }

  public String login() {
    return login;
  }

  /** What stands at the address below the server, such as {@code api/me}. */
  public Answer get(String address) {
    return send("GET", address, Map.of(), BodyPublishers.noBody());
  }

  /** The same with parameters as they are meant, not yet encoded. */
  public Answer get(String address, Map<String, String> parameters) {
    return get(address + "?" + query(parameters));
  }

  /** Sends JSON. */
  public Answer json(String method, String address, String body) {
    return send(
        method, address, Map.of("Content-Type", "application/json"), BodyPublishers.ofString(body));
  }

  /** Sends whatever it is, beside who sends it and that the answer is to be in English. */
  public Answer send(
      String method, String address, Map<String, String> headers, BodyPublisher body) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("Authorization", "Basic " + credentials());
    all.put("Accept-Language", "en");
    all.putAll(always);
    all.putAll(headers);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.resolve(address)).timeout(PATIENCE).method(method, body);
    all.forEach(request::header);
    try {
      return new Answer(client.send(request.build(), BodyHandlers.ofByteArray()));
    } catch (IOException failed) {
      throw new UncheckedIOException(method + " " + address, failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private String credentials() {
    return Base64.getEncoder().encodeToString((login + ":demo").getBytes(StandardCharsets.UTF_8));
  }

  public static String query(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(one -> one.getKey() + "=" + encoded(one.getValue()))
        .collect(Collectors.joining("&"));
  }

  /** As a part of an address or a parameter. */
  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
