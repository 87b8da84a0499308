package io.formwork.launcher.release;

import io.formwork.launcher.Refusal;
import io.formwork.launcher.json.Json;
import io.formwork.launcher.json.JsonReader;
import io.formwork.launcher.process.Programs;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/** Talks to a running server and turns whatever stands in the way into one sentence. */
final class Wire implements AutoCloseable {

  private static final Duration TO_CONNECT = Duration.ofSeconds(5);

  /** A publish that waits for tables which others hold answers late. */
  private static final Duration TO_ANSWER = Duration.ofMinutes(5);

  private final URI server;
  private final String user;
  private final String credentials;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(TO_CONNECT).build();

  Wire(URI server, String user, String password) {
    this.server = server;
    this.user = user;
    byte[] signIn = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    this.credentials = "Basic " + Base64.getEncoder().encodeToString(signIn);
  }

  /** What came back. */
  @SuppressWarnings("ArrayRecordComponent") // read once, never compared
  record Reply(int status, byte[] body) {

    boolean well() {
      return status >= 200 && status < 300;
    }

    /** The body; nothing where it is no JSON. */
    Json json() {
      return JsonReader.read(new String(body, StandardCharsets.UTF_8)).orElse(new Json.Nothing());
    }
  }

  Reply get(String path) {
    return send(request(path).GET());
  }

  /**
   * As {@link #get(String)}, in the place of another.
   *
   * @param away the login of that person
   */
  Reply get(String path, Optional<String> away) {
    HttpRequest.Builder request = request(path).GET();
    away.ifPresent(login -> request.header("On-Behalf-Of", login));
    return send(request);
  }

  Reply post(String path, byte[] zip) {
    return send(
        request(path)
            .header("Content-Type", "application/zip")
            .POST(BodyPublishers.ofByteArray(zip)));
  }

  Reply post(String path) {
    return send(request(path).POST(BodyPublishers.noBody()));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(server.resolve("api/" + path))
        .timeout(TO_ANSWER)
        .header("Accept-Language", "en")
        .header("Authorization", credentials);
  }

  /** An answer of our own; what only a wrong address or a wrong sign-in can mean is refused. */
  private Reply send(HttpRequest.Builder request) {
    try {
      HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
      Reply reply = new Reply(answer.statusCode(), answer.body());
      refuse(reply);
      return reply;
    } catch (IOException e) {
      throw new Refusal(
          "Nobody answers at %s; start Formwork with ./formwork run, or say where it runs with"
                  .formatted(server)
              + " --server.",
          e);
    } catch (InterruptedException e) {
      throw Programs.interrupted(e);
    }
  }

  private void refuse(Reply reply) {
    switch (reply.status()) {
      case 401 ->
          throw new Refusal(
              "%s does not know %s with this password; check --user and FORMWORK_PASSWORD."
                  .formatted(server, user));
      case 403 -> throw new Refusal(detail(reply, user + " may not do this on " + server + "."));
      case 503 -> throw new Refusal(server + " is starting or refused to; try again in a moment.");
      default -> {
        boolean ours = reply.json() instanceof Json.Members;
        boolean zip = reply.body().length > 1 && reply.body()[0] == 'P' && reply.body()[1] == 'K';
        if (!ours && !zip) {
          throw new Refusal(
              "What answers at %s is not Formwork (HTTP %d); check --server."
                  .formatted(server, reply.status()));
        }
      }
    }
  }

  /** What the server says is wrong. */
  static String detail(Reply reply, String otherwise) {
    String detail = reply.json().at("detail").text();
    return detail.isBlank() ? otherwise : detail;
  }

  @Override
  public void close() {
    client.close();
  }
}
