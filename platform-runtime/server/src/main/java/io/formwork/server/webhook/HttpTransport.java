package io.formwork.server.webhook;

import io.formwork.core.outbox.Answer;
import io.formwork.core.outbox.Answer.Failed;
import io.formwork.core.outbox.Parcel;
import io.formwork.core.outbox.Trouble;
import io.formwork.core.webhook.WebhookTransport;
import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;

/**
 * Sends webhooks by HTTP, signed as Standard Webhooks says. The host must be among those that the
 * server was told of, and every address it has must be public or allowed; the connection goes to
 * one of the addresses that were looked at, so that no second answer of a name server can lead it
 * elsewhere.
 */
public final class HttpTransport implements WebhookTransport {

  private static final System.Logger LOG = System.getLogger(HttpTransport.class.getName());

  private static final int GONE = 410;
  private static final int REDIRECTION = 300;
  private static final int FAILURE = 400;

  private final Supplier<WebhookRules> rules;
  private final Call call;
  private final Clock clock;

  /**
   * @param rules asked for anew each time, so that what changes in them holds at once
   * @param longest after which a call is cut off
   */
  HttpTransport(
      Supplier<WebhookRules> rules, SSLContext encryption, Duration longest, Clock clock) {
    this.rules = rules;
    this.call = new Call(encryption, longest);
    this.clock = clock;
  }

  @Override
  public Answer post(String address, String secret, Parcel parcel) {
    Optional<URI> read = read(address);
    if (read.isEmpty()) {
      return Failed.by(Trouble.BAD_ADDRESS);
    }
    try {
      return post(read.get(), secret, parcel, rules.get());
    } catch (IllegalArgumentException misconfigured) {
      LOG.log(System.Logger.Level.WARNING, "No webhook is sent: {0}", misconfigured.getMessage());
      return Failed.by(Trouble.BAD_CONFIGURATION);
    }
  }

  /** An address that leads to a host, and says nothing that a request could not carry. */
  private static Optional<URI> read(String written) {
    try {
      URI address = new URI(new URI(written).toASCIIString());
      boolean callable =
          address.getHost() != null
              && address.getRawUserInfo() == null
              && (AllowedHost.PLAIN.equals(address.getScheme())
                  || AllowedHost.ENCRYPTED.equals(address.getScheme()));
      return Optional.of(address).filter(ignored -> callable);
    } catch (URISyntaxException wrong) {
      return Optional.empty();
    }
  }

  private Answer post(URI address, String secret, Parcel parcel, WebhookRules known) {
    if (!known.admits(address)) {
      return Failed.by(Trouble.HOST_NOT_ALLOWED);
    }
    List<Secret> secrets = known.secrets().getOrDefault(secret, List.of());
    if (secrets.isEmpty()) {
      return Failed.by(Trouble.NO_SECRET);
    }
    try {
      List<InetAddress> addresses = Addresses.of(address.getHost());
      if (!addresses.stream().allMatch(known::admits)) {
        return Failed.by(Trouble.ADDRESS_NOT_ALLOWED);
      }
      byte[] body = parcel.body().getBytes(StandardCharsets.UTF_8);
      return answer(call.post(address, addresses.getFirst(), headers(secrets, parcel), body));
    } catch (IOException failed) {
      return Failed.by(trouble(failed));
    }
  }

  private Map<String, String> headers(List<Secret> secrets, Parcel parcel) {
    long now = clock.instant().getEpochSecond();
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("User-Agent", "Formwork");
    headers.put("Accept", "*/*");
    headers.put("Content-Type", "application/json");
    headers.put("webhook-id", parcel.id());
    headers.put("webhook-timestamp", String.valueOf(now));
    headers.put(
        "webhook-signature",
        secrets.stream()
            .map(secret -> secret.sign(parcel.id(), now, parcel.body()))
            .collect(Collectors.joining(" ")));
    return headers;
  }

  private static Answer answer(int status) {
    Optional<Integer> told = Optional.of(status);
    if (status < REDIRECTION) {
      return new Answer.Accepted(told);
    }
    return status < FAILURE
        ? new Failed(Trouble.REDIRECTED, told, false)
        : new Failed(Trouble.REFUSED, told, status == GONE);
  }

  private static Trouble trouble(IOException failed) {
    return switch (failed) {
      case UnknownHostException unknown -> Trouble.UNKNOWN_HOST;
      case SocketTimeoutException slow -> Trouble.TOO_SLOW;
      case SSLException distrusted -> Trouble.NOT_TRUSTED;
      case Call.NoAnswerException nothing -> Trouble.BAD_ANSWER;
      default -> Trouble.UNREACHABLE;
    };
  }
}
