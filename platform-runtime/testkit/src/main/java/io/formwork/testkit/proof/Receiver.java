package io.formwork.testkit.proof;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Another program, on this machine, which is told of records and keeps what it hears. */
final class Receiver implements AutoCloseable {

  private static final int TAKEN = 204;
  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final Duration AGAIN = Duration.ofMillis(100);

  private final HttpServer server;
  private final List<String> heard = new CopyOnWriteArrayList<>();

  private Receiver(HttpServer server) {
    this.server = server;
  }

  /**
   * Begins to listen, and lets the server call it.
   *
   * @param data the folder of that server
   * @param secret by which the application's webhooks are signed
   */
  static Receiver of(Path data, String secret) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      Receiver receiver = new Receiver(server);
      server.createContext("/", receiver::receive);
      server.start();
      Files.writeString(
          data.resolve("webhooks.properties"),
          """
          hosts = http://127.0.0.1:%d
          private_addresses = 127.0.0.1
          secret.%s = whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIz
          """
              .formatted(server.getAddress().getPort(), secret));
      return receiver;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void receive(HttpExchange exchange) throws IOException {
    heard.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    exchange.sendResponseHeaders(TAKEN, -1);
    exchange.close();
  }

  String address() {
    return "http://127.0.0.1:%d/".formatted(server.getAddress().getPort());
  }

  /** What came, when so much has come; or after a minute what has come by then. */
  List<String> heard(int expected) {
    try {
      for (Duration left = LONGEST;
          heard.size() < expected && left.isPositive();
          left = left.minus(AGAIN)) {
        Thread.sleep(AGAIN);
      }
      return List.copyOf(heard);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
