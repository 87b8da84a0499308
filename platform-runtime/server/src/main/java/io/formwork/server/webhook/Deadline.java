package io.formwork.server.webhook;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Cuts a connection off after a time. Timeouts of reads begin anew with each byte; this does not.
 */
final class Deadline {

  private final AtomicBoolean reached = new AtomicBoolean();
  private final Thread watch;

  private Deadline(Socket socket, Duration longest) {
    this.watch = Thread.ofVirtual().start(() -> cut(socket, longest));
  }

  static Deadline on(Socket socket, Duration longest) {
    return new Deadline(socket, longest);
  }

  private void cut(Socket socket, Duration longest) {
    try {
      Thread.sleep(longest);
      reached.set(true);
      socket.close();
    } catch (InterruptedException lifted) {
      Thread.currentThread().interrupt();
    } catch (IOException alreadyClosed) {
      reached.set(true);
    }
  }

  boolean reached() {
    return reached.get();
  }

  void lift() {
    watch.interrupt();
  }
}
