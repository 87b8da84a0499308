package io.formwork.launcher.run;

import io.formwork.launcher.Refusal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** Where the server is to listen. */
record ListenAddress(String bind, int port) {

  /** Fails early, and with a sentence, where the server would fail late and with a page of text. */
  void requireFree() {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(resolved(), port));
    } catch (IOException e) {
      throw new Refusal(
          "Port %d of %s cannot be used (%s); stop the program that has it, or choose another with"
                  .formatted(port, bind, e.getMessage())
              + " --port.",
          e);
    }
  }

  boolean isOfThisMachineOnly() {
    return resolved().isLoopbackAddress();
  }

  private InetAddress resolved() {
    try {
      return InetAddress.getByName(bind);
    } catch (UnknownHostException e) {
      throw new Refusal("This machine has no address " + bind + " to listen on.", e);
    }
  }
}
