package io.formwork.realm;

import io.formwork.realm.door.AnswerHeaders;
import io.formwork.realm.door.ProxyWords;
import io.formwork.realm.door.SessionBeginnings;
import io.formwork.realm.door.SignedIn;
import io.formwork.realm.door.StrangerGate;
import io.formwork.realm.door.Strangers;
import io.formwork.realm.outside.Outside;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Stands before everything that the server answers: learns from listed proxies who asks, sees to
 * the headers that every answer has, counts the wrong passwords that requests carry in {@code
 * Authorization: Basic}, and refuses one that comes too soon with 429 before it is looked at. A
 * request with a key is let in by {@link KeySignIn}. The server makes it by its name.
 */
public final class SignInHandler implements HttpHandler {

  private static final String BASIC = "Basic ";

  private final HttpHandler next;
  private final SignInAttempts attempts;
  private final KeySignIn keys;
  private final ProxyWords proxies = ProxyWords.ofThisProcess();
  private final StrangerGate gate = new StrangerGate(Strangers.SHARED, SessionBeginnings.SHARED);

  /** Called by the server with what comes behind. */
  public SignInHandler(HttpHandler next) {
    this.next = next;
    this.attempts = SignInAttempts.SHARED;
    ServerAccounts accounts = new ServerAccounts(ServerAccounts.DATA_SOURCE);
    this.keys = new KeySignIn(next, hash -> accounts.get().owner(hash), Vouchers.SHARED);
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    proxies.apply(exchange);
    AnswerHeaders.on(exchange);
    SessionBeginnings.SHARED.note(exchange);
    Duration wait = gate.toWait(exchange);
    if (wait.isZero()) {
      admit(exchange);
    } else {
      refuseStranger(exchange, wait);
    }
  }

  private void admit(HttpServerExchange exchange) throws Exception {
    String authorization = exchange.getRequestHeaders().getFirst(Headers.AUTHORIZATION_STRING);
    Optional<String> key = KeyText.in(authorization);
    Optional<String> login = login(authorization);
    if (key.isPresent()) {
      keys.handle(exchange, key.get());
    } else if (login.isPresent()) {
      guarded(exchange, login.get());
    } else {
      next.handleRequest(exchange);
    }
  }

  private void guarded(HttpServerExchange exchange, String login) throws Exception {
    String address = exchange.getSourceAddress().getHostString();
    Duration wait = attempts.toWait(login, address);
    if (!wait.isZero()) {
      refuse(exchange, wait);
      return;
    }
    exchange.addExchangeCompleteListener((answered, following) -> {
      if (Outside.SHARED.troubleOf(login).isEmpty()) {
        count(answered, login, address);
      }
      following.proceed();
    });
    next.handleRequest(exchange);
  }

  /** What is for everybody says nothing about the password. */
  private void count(HttpServerExchange answered, String login, String address) {
    if (answered.getStatusCode() == StatusCodes.UNAUTHORIZED) {
      attempts.failed(login, address);
    } else if (SignedIn.is(answered)) {
      attempts.succeeded(login, address);
    }
  }

  /** The login of the header, when it is one of Basic. */
  static Optional<String> login(@Nullable String header) {
    if (header == null || !header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
      return Optional.empty();
    }
    try {
      byte[] decoded = Base64.getDecoder().decode(header.substring(BASIC.length()).strip());
      String credentials = new String(decoded, StandardCharsets.UTF_8);
      int colon = credentials.indexOf(':');
      return colon < 0 ? Optional.empty() : Optional.of(credentials.substring(0, colon));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  private static void refuseStranger(HttpServerExchange exchange, Duration wait) {
    long seconds = wait.toSeconds() + 1;
    exchange.getResponseHeaders().put(Headers.RETRY_AFTER, seconds);
    new DoorProblem(
            StatusCodes.TOO_MANY_REQUESTS,
            "too-many-requests",
            new DoorProblem.Words(
                "Слишком частые запросы",
                "С этого адреса слишком много запросов без входа. Следующий — через "
                    + seconds
                    + " с."),
            new DoorProblem.Words(
                "Too many requests",
                "Too many requests from this address for which nobody signed in. Wait "
                    + seconds
                    + " s."))
        .send(exchange);
  }

  private static void refuse(HttpServerExchange exchange, Duration wait) {
    long seconds = wait.toSeconds() + 1;
    exchange.getResponseHeaders().put(Headers.RETRY_AFTER, seconds);
    new DoorProblem(
            StatusCodes.TOO_MANY_REQUESTS,
            "too-many-attempts",
            new DoorProblem.Words(
                "Слишком много неверных паролей", "Следующая попытка — через " + seconds + " с."),
            new DoorProblem.Words(
                "Too many wrong passwords", "Wait " + seconds + " s before the next attempt."))
        .send(exchange);
  }
}
