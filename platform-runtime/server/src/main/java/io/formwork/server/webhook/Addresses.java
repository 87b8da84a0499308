package io.formwork.server.webhook;

import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Looks the addresses of hosts up, and does not wait for ever. */
final class Addresses {

  private static final Duration LONGEST = Duration.ofSeconds(5);

  private Addresses() {}

  /**
   * All of a host.
   *
   * @throws UnknownHostException when it has none
   * @throws SocketTimeoutException when nobody knows in time
   */
  static List<InetAddress> of(String host) throws UnknownHostException, SocketTimeoutException {
    FutureTask<List<InetAddress>> looking =
        new FutureTask<>(() -> List.of(InetAddress.getAllByName(host)));
    Thread.ofPlatform().daemon().name("webhook-address").start(looking);
    try {
      return looking.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException unknown) {
      throw new UnknownHostException(host);
    } catch (TimeoutException slow) {
      throw new SocketTimeoutException(host);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new SocketTimeoutException(host);
    }
  }
}
