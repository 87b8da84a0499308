package io.formwork.benchmark;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;

/** A person who has signed in once and goes on by the cookie, as a browser does. */
final class Caller {

  private final URI server;
  private final HttpClient client;

  private Caller(URI server) {
    this.server = server;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
  }

  static Caller signedIn(URI server, String login) throws IOException, InterruptedException {
    Caller caller = new Caller(server);
    HttpResponse<String> answer =
        caller.send("yardstick/session", "POST", Optional.of(login), Optional.empty());
    if (answer.statusCode() != 204) {
      throw new IllegalStateException("No sign-in for " + login + ": " + answer);
    }
    return caller;
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(path, "GET", Optional.empty(), Optional.empty());
  }

  /**
   * Sends JSON.
   *
   * @param version what {@code If-Match} says
   */
  HttpResponse<String> send(
      String path, String method, Optional<String> body, Optional<String> version)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.resolve(path))
            .header("X-Requested-With", "bench")
            .header("Content-Type", "application/json")
            .method(
                method,
                body.map(HttpRequest.BodyPublishers::ofString)
                    .orElseGet(HttpRequest.BodyPublishers::noBody));
    version.ifPresent(tag -> request.header("If-Match", tag));
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
