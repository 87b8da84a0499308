package io.formwork.server.webhook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;

/** A server on this machine that does to each connection what a test wants. */
final class Listener implements AutoCloseable {

  /** More than a test sends at once. */
  static final int WHOLE_REQUEST = 4096;

  private final ServerSocket server;
  private final AtomicInteger connections = new AtomicInteger();

  /** What is done with a connection, which is closed after it. */
  interface Manner {
    void with(Socket socket) throws IOException, InterruptedException;
  }

  Listener(ServerSocketFactory sockets, Manner manner) throws IOException {
    this.server = sockets.createServerSocket(0, 9, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(() -> serve(manner));
  }

  /** Answers with this text once the request has come. */
  static Manner answering(String text) {
    return socket -> {
      socket.getInputStream().read(new byte[WHOLE_REQUEST]);
      socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
    };
  }

  int port() {
    return server.getLocalPort();
  }

  /** How many came. */
  int connections() {
    return connections.get();
  }

  private void serve(Manner manner) {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        connections.incrementAndGet();
        manner.with(socket);
      } catch (IOException closed) {
        // by the other side, or by the end of the test
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
