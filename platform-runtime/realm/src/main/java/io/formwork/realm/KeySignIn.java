package io.formwork.realm;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Optional;
import javax.naming.NamingException;

/**
 * Lets in a request that carries a key: finds whose it is, and hands it on as that person's with a
 * {@link Vouchers voucher}. Only what is for programs can be reached so; pages know no keys. A key
 * that nobody has, that has run out and that was revoked are answered alike.
 */
final class KeySignIn {

  private static final String PROGRAMS = "/api";
  private static final String CHALLENGE = "Bearer realm=\"formwork\", error=\"invalid_token\"";

  private final HttpHandler next;
  private final Owners owners;
  private final Vouchers vouchers;

  /** Finds for whom a key acts that is worth something now. */
  interface Owners {
    Optional<KeyOwner> of(byte[] hash) throws SQLException, NamingException;
  }

  KeySignIn(HttpHandler next, Owners owners, Vouchers vouchers) {
    this.next = next;
    this.owners = owners;
    this.vouchers = vouchers;
  }

  /** Asks the database, so it must not keep a thread that waits for others' requests. */
  void handle(HttpServerExchange exchange, String key) throws Exception {
    if (!isForPrograms(exchange.getRequestPath())) {
      exchange.getRequestHeaders().remove(Headers.AUTHORIZATION);
      next.handleRequest(exchange);
    } else if (exchange.isInIoThread()) {
      exchange.dispatch(later -> admit(later, key));
    } else {
      admit(exchange, key);
    }
  }

  private static boolean isForPrograms(String path) {
    return path.equals(PROGRAMS) || path.startsWith(PROGRAMS + "/");
  }

  private void admit(HttpServerExchange exchange, String key) throws Exception {
    Optional<KeyOwner> owner = owners.of(KeyText.hash(key));
    if (owner.isEmpty()) {
      refuse(exchange);
      return;
    }
    String credentials = owner.get().login() + ":" + vouchers.give(owner.get());
    String encoded =
        Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    exchange.getRequestHeaders().put(Headers.AUTHORIZATION, "Basic " + encoded);
    next.handleRequest(exchange);
  }

  private static void refuse(HttpServerExchange exchange) {
    exchange.getResponseHeaders().put(Headers.WWW_AUTHENTICATE, CHALLENGE);
    new DoorProblem(
            StatusCodes.UNAUTHORIZED,
            "unauthorized",
            new DoorProblem.Words(
                "Нужно войти", "Ключ не подходит: его нет, он отозван или истёк. Сделайте новый."),
            new DoorProblem.Words(
                "Sign in",
                "The key opens nothing: there is none such, it was revoked or has expired. Make a"
                    + " new one."))
        .send(exchange);
  }
}
