package io.formwork.server.webhook;

import io.formwork.core.webhook.WebhookTransport;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/** Makes what sends webhooks from a server. */
public final class HttpTransports {

  private static final System.Logger LOG = System.getLogger(HttpTransports.class.getName());
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private HttpTransports() {}

  /**
   * A transport that reads the file before each call, so that a host or a secret that is added
   * holds at once. What is wrong with it now is said in the log; nothing is sent until it is put
   * right.
   *
   * @param file hosts and secrets; nothing may be called when there is none
   */
  public static WebhookTransport by(Optional<Path> file, Clock clock) {
    file.ifPresent(HttpTransports::tell);
    return new HttpTransport(
        () -> file.map(WebhookRules::read).orElse(WebhookRules.NONE), trusted(), LONGEST, clock);
  }

  private static void tell(Path file) {
    try {
      WebhookRules.read(file);
    } catch (IllegalArgumentException wrong) {
      LOG.log(
          System.Logger.Level.WARNING,
          "No webhook is sent until {0} is put right: {1}",
          file,
          wrong.getMessage());
    }
  }

  private static SSLContext trusted() {
    try {
      return SSLContext.getDefault();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
