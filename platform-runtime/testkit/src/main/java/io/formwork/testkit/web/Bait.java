package io.formwork.testkit.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** An address that hostile texts name, to see whether a server is made to call it. */
public final class Bait implements AutoCloseable {

  private static final String NOBODY = "127.0.0.1:1/";

  private final ServerSocket socket;
  private final AtomicInteger calls = new AtomicInteger();

  private Bait(ServerSocket socket) {
    this.socket = socket;
  }

  public static Bait laid() throws IOException {
    Bait bait = new Bait(new ServerSocket(0, 0, InetAddress.getLoopbackAddress()));
    Thread.ofVirtual().start(bait::listen);
    return bait;
  }

  private void listen() {
    while (!socket.isClosed()) {
      try (Socket caller = socket.accept()) {
        calls.incrementAndGet();
      } catch (IOException closed) {
        return;
      }
    }
  }

  /** The texts, with the address where they name one of this machine. */
  public List<String> in(List<String> texts) {
    String here = "127.0.0.1:" + socket.getLocalPort() + "/";
    return texts.stream().map(text -> text.replace(NOBODY, here)).toList();
  }

  public int calls() {
    return calls.get();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
