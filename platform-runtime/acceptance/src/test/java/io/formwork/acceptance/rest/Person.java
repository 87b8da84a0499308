package io.formwork.acceptance.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Somebody who calls the interface with a name and a password. */
final class Person {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String AUTHORIZATION = "Authorization";

  /**
   * As most programs call; over HTTP/2 the server ends a connection after many hostile requests.
   */
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final URI server;
  private final String credentials;
  private final Map<String, String> headers;

  private Person(URI server, String credentials, Map<String, String> headers) {
    this.server = server;
    this.credentials = credentials;
    this.headers = headers;
  }

  /** Whoever has that key, a program say. */
  static Person withKey(URI server, String key) {
    return new Person(server, "", Map.of("Accept-Language", "en", AUTHORIZATION, "Bearer " + key));
  }

  /** Somebody of the demo data, who all have one password and who speaks English here. */
  static Person named(URI server, String login) {
    return new Person(server, login + ":demo", Map.of("Accept-Language", "en"));
  }

  /** The same person with a header in each request. */
  Person with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Person(server, credentials, more);
  }

  Person withPassword(String password) {
    String login = credentials.substring(0, credentials.indexOf(':'));
    return new Person(server, login + ":" + password, headers);
  }

  Answer get(String path) {
    return send("GET", path, BodyPublishers.noBody());
  }

  /** With the parameters as they are to be understood, not yet encoded. */
  Answer get(String path, Map<String, String> parameters) {
    String query =
        parameters.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
            .collect(Collectors.joining("&"));
    return get(path + "?" + query);
  }

  Answer post(String path, String json) {
    return with("Content-Type", "application/json")
        .send("POST", path, BodyPublishers.ofString(json));
  }

  /** A body whose type is among the headers. */
  Answer post(String path, byte[] body) {
    return send("POST", path, BodyPublishers.ofByteArray(body));
  }

  Answer post(String path) {
    return send("POST", path, BodyPublishers.noBody());
  }

  Answer patch(String path, String json) {
    return with("Content-Type", "application/json")
        .send("PATCH", path, BodyPublishers.ofString(json));
  }

  Answer put(String path, String json) {
    return with("Content-Type", "application/json")
        .send("PUT", path, BodyPublishers.ofString(json));
  }

  Answer delete(String path) {
    return send("DELETE", path, BodyPublishers.noBody());
  }

  /** Any method, with a body whose type is among the headers. */
  Answer call(String method, String path, String body) {
    return send(
        method, path, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
  }

  private Answer send(String method, String path, HttpRequest.BodyPublisher body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.resolve("/api" + path)).method(method, body);
    if (!headers.containsKey(AUTHORIZATION)) {
      request.header(AUTHORIZATION, "Basic " + base64(credentials));
    }
    headers.forEach(request::header);
    try {
      return new Answer(client.send(request.build(), BodyHandlers.ofByteArray()));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** What came back. */
  record Answer(HttpResponse<byte[]> response) {

    int status() {
      return response.statusCode();
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    byte[] bytes() {
      return response.body();
    }

    JsonNode json() {
      try {
        return JSON.readTree(response.body());
      } catch (IOException notJson) {
        throw new UncheckedIOException(notJson);
      }
    }

    /** The body when the status is that one; everything that came back otherwise. */
    JsonNode expect(int status) {
      if (status() != status) {
        throw new AssertionError(
            "Expected "
                + status
                + " but got "
                + status()
                + ": "
                + new String(response.body(), StandardCharsets.UTF_8));
      }
      return response.body().length == 0 ? JSON.nullNode() : json();
    }
  }
}
