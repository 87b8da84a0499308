package io.formwork.launcher.server;

import io.formwork.launcher.Refusal;
import io.formwork.launcher.process.Programs;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;

/**
 * Waits until the application answers 200 to {@code GET /api/health/ready}. Anything else below
 * {@code /} would answer earlier, with the shell of a page that does not work yet.
 */
public final class ReadyWait {

  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final String STARTED = "WFLYSRV0025";
  private static final String STARTED_WITH_ERRORS = "WFLYSRV0026";

  /** Says again, in a line of thousands of characters, what failed. */
  private static final String MANAGEMENT_REPORT = "WFLYCTL0013";

  private static final int OK = 200;
  private static final int UNAVAILABLE = 503;

  private final HttpClient client = HttpClient.newHttpClient();
  private final Server server;
  private final Notes notes;

  public ReadyWait(Server server, Notes notes) {
    this.server = server;
    this.notes = notes;
  }

  /**
   * Returns when the server has deployed all of the application, and it serves.
   *
   * @throws Refusal when it ends, refuses or takes too long
   */
  public void await() {
    long deadline = System.nanoTime() + LONGEST.toNanos();
    while (!serves() || !logSays(STARTED)) {
      if (!server.process().isAlive()) {
        throw failed("The server ended before the application was ready");
      }
      if (logSays(STARTED_WITH_ERRORS)) {
        throw failed("The application could not be deployed");
      }
      if (System.nanoTime() > deadline) {
        throw failed("The application is not ready after " + LONGEST.toMinutes() + " minutes");
      }
      pause();
    }
  }

  private boolean serves() {
    try {
      HttpResponse<String> response = client.send(request(), HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() == UNAVAILABLE && response.body().contains("refused")) {
        throw failed("The application refuses to start");
      }
      return response.statusCode() == OK;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw Programs.interrupted(e);
    }
  }

  /** The server goes on without the pages, or without anything, when they cannot be deployed. */
  private boolean logSays(String word) {
    try {
      return Files.exists(server.log()) && Files.readString(server.log()).contains(word);
    } catch (IOException e) {
      return false;
    }
  }

  private HttpRequest request() {
    String bind = server.options().bind();
    String host = bind.equals("0.0.0.0") || bind.equals("::") ? "127.0.0.1" : bind;
    String address = host.contains(":") ? "[" + host + "]" : host;
    return HttpRequest.newBuilder(
            URI.create("http://" + address + ":" + server.options().port() + "/api/health/ready"))
        .timeout(Duration.ofSeconds(10))
        .build();
  }

  private Refusal failed(String what) {
    try {
      List<String> problems = notes.problems();
      if (!problems.isEmpty()) {
        return new Refusal(what + ":\n" + String.join("\n", problems));
      }
      return new Refusal(what + firstFailure() + " Its log is " + server.log() + ".");
    } catch (IOException e) {
      return new Refusal(what + "; its log is " + server.log() + ".", e);
    }
  }

  /** The innermost cause of the first failure: what follows it follows from it. */
  private String firstFailure() throws IOException {
    if (!Files.exists(server.log())) {
      return ".";
    }
    return Files.readString(server.log())
        .lines()
        .dropWhile(line -> !line.contains(" ERROR "))
        .takeWhile(line -> !line.contains(MANAGEMENT_REPORT))
        .filter(line -> line.contains(" ERROR ") || line.startsWith("Caused by: "))
        .reduce((outer, inner) -> inner)
        .map(line -> ": " + line.replaceFirst("^Caused by: ", ""))
        .orElse(".");
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      throw Programs.interrupted(e);
    }
  }
}
