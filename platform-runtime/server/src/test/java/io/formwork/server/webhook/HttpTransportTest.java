package io.formwork.server.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import io.formwork.core.outbox.Answer;
import io.formwork.core.outbox.Parcel;
import io.formwork.core.outbox.Trouble;
import io.formwork.core.record.RecordRef;
import io.formwork.realm.door.Network;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;

/** Calls to real servers on this machine, which behave well or badly. */
class HttpTransportTest {

  private static final Instant NOW = Instant.parse("2026-03-31T09:00:00.123Z");
  private static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIz";
  private static final String FORMER_KEY = "emZvcm1lcmZvcm1lcmZvcm1lcmZvcm1lcg==";
  private static final Duration SHORT = Duration.ofMillis(400);

  /** Longer than anything takes here, however busy the machine. */
  private static final Duration LONG = Duration.ofSeconds(9);

  private static final Parcel PARCEL =
      new Parcel(
          "msg_1",
          "desk",
          Parcel.Channel.WEBHOOK,
          "told",
          new RecordRef("ticket", 7),
          "ticket.created",
          "{\"type\":\"ticket.created\",\"name\":\"Ёлка\"}",
          NOW);

  /** What came in, as the receiver sees it. */
  private record Received(
      String method, String path, Map<String, List<String>> headers, String body) {

    String header(String name) {
      return headers.getOrDefault(name, List.of("")).getFirst();
    }
  }

  @Test
  void sendsWhatTheReceiverCanVerify() throws Exception {
    CompletableFuture<Received> received = new CompletableFuture<>();
    HttpServer server = server(204, Map.of(), received);
    Answer answer = post("http://localhost:" + server.getAddress().getPort() + "/hook?desk=1");
    server.stop(0);

    assertEquals(new Answer.Accepted(Optional.of(204)), answer);
    Received request = received.get();
    assertEquals("POST /hook?desk=1", request.method() + " " + request.path());
    assertEquals("application/json", request.header("Content-type"));
    assertEquals(PARCEL.body(), request.body());
    assertEquals("msg_1", request.header("Webhook-id"));
    assertEquals(String.valueOf(NOW.getEpochSecond()), request.header("Webhook-timestamp"));
    assertEquals(
        signature(KEY, request) + " " + signature(FORMER_KEY, request),
        request.header("Webhook-signature"));
  }

  /** As a receiver computes it. */
  private static String signature(String key, Received request) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(Base64.getDecoder().decode(key), "HmacSHA256"));
    mac.update(
        (request.header("Webhook-id") + "." + request.header("Webhook-timestamp") + ".")
            .getBytes(StandardCharsets.UTF_8));
    return "v1,"
        + Base64.getEncoder()
            .encodeToString(mac.doFinal(request.body().getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void followsNobody() throws Exception {
    try (Listener elsewhere = plain(Listener.answering("HTTP/1.1 200 OK\r\n\r\n"))) {
      HttpServer server =
          server(
              307,
              Map.of("Location", "http://localhost:" + elsewhere.port() + "/"),
              new CompletableFuture<>());
      Answer answer = post("http://localhost:" + server.getAddress().getPort() + "/");
      server.stop(0);
      assertEquals(new Answer.Failed(Trouble.REDIRECTED, Optional.of(307), false), answer);
      assertEquals(0, elsewhere.connections());
    }
  }

  @Test
  void triesAgainUnlessItIsGone() throws Exception {
    assertEquals(new Answer.Failed(Trouble.REFUSED, Optional.of(503), false), answered(503));
    assertEquals(new Answer.Failed(Trouble.REFUSED, Optional.of(404), false), answered(404));
    assertEquals(new Answer.Failed(Trouble.REFUSED, Optional.of(410), true), answered(410));
  }

  private static Answer answered(int status) throws IOException {
    try (Listener server = plain(Listener.answering("HTTP/1.1 " + status + " \r\n\r\n"))) {
      return post(server);
    }
  }

  @Test
  void passesOverInterimAnswers() throws IOException {
    String text = "HTTP/1.1 103 Early Hints\r\nLink: </>\r\n\r\nHTTP/1.1 202 Accepted\r\n\r\n";
    try (Listener server = plain(Listener.answering(text))) {
      assertEquals(new Answer.Accepted(Optional.of(202)), post(server));
    }
  }

  @Test
  void cutsOffWhoeverHangsOrDrips() throws Exception {
    try (Listener hanging = plain(socket -> Thread.sleep(3_000));
        Listener dripping =
            plain(socket -> {
              for (int i = 0; i < 100; i++) {
                socket.getOutputStream().write('H');
                Thread.sleep(50);
              }
            })) {
      long start = System.nanoTime();
      assertEquals(Answer.Failed.by(Trouble.TOO_SLOW), inShort(hanging));
      assertEquals(Answer.Failed.by(Trouble.TOO_SLOW), inShort(dripping));
      assertTrue(Duration.ofNanos(System.nanoTime() - start).toMillis() < 2_900);
    }
  }

  @Test
  void takesNoAnswerForAnAnswer() throws IOException {
    try (Listener closing =
            plain(socket -> socket.getInputStream().read(new byte[Listener.WHOLE_REQUEST]));
        Listener talking = plain(Listener.answering("220 mail.example.org ESMTP\r\n\r\n"));
        Listener endless =
            plain(Listener.answering("HTTP/1.1 200 OK\r\n" + "a: b\r\n".repeat(9_000)))) {
      assertEquals(Answer.Failed.by(Trouble.BAD_ANSWER), post(closing));
      assertEquals(Answer.Failed.by(Trouble.BAD_ANSWER), post(talking));
      assertEquals(Answer.Failed.by(Trouble.BAD_ANSWER), post(endless));
    }
  }

  @Test
  void callsOnlyWhatItMay() throws IOException {
    try (Listener server = plain(Listener.answering("HTTP/1.1 200 OK\r\n\r\n"))) {
      String host = "http://localhost:" + server.port();
      assertEquals(
          Answer.Failed.by(Trouble.ADDRESS_NOT_ALLOWED),
          post(host + "/", rules(host, List.of(), KEY)));
      assertEquals(
          Answer.Failed.by(Trouble.HOST_NOT_ALLOWED),
          post(host + "/", rules("http://crm.example.org", List.of("127.0.0.1"), KEY)));
      assertEquals(
          Answer.Failed.by(Trouble.NO_SECRET), post(host + "/", rules(host, List.of("127.0.0.1"))));
      for (String bad :
          List.of(
              "localhost", "ftp://localhost/", "http://me@localhost/", "http:/a", "http://a b/")) {
        assertEquals(
            Answer.Failed.by(Trouble.BAD_ADDRESS),
            post(bad, rules(host, List.of("127.0.0.1"), KEY)));
      }
      assertEquals(
          Answer.Failed.by(Trouble.UNKNOWN_HOST),
          post("https://nobody.invalid/", rules("nobody.invalid", List.of("127.0.0.1"), KEY)));
      assertEquals(0, server.connections());
    }
  }

  @Test
  void nobodyListening() throws IOException {
    Listener server = plain(Listener.answering(""));
    server.close();
    assertEquals(Answer.Failed.by(Trouble.UNREACHABLE), post(server));
  }

  @Test
  void encryptsOnlyWithTheHostThatWasNamed() throws Exception {
    Certificates certificates = Certificates.of("localhost");
    try (Listener server =
        new Listener(
            certificates.server().getServerSocketFactory(),
            Listener.answering("HTTP/1.1 200 OK\r\n\r\n"))) {
      String known = "https://localhost:" + server.port();
      String other = "https://127.0.0.1:" + server.port();
      assertEquals(
          new Answer.Accepted(Optional.of(200)),
          post(known, rules(known, List.of("127.0.0.1"), KEY), certificates.client(), LONG));
      assertEquals(
          Answer.Failed.by(Trouble.NOT_TRUSTED),
          post(other, rules(other, List.of("127.0.0.1"), KEY), certificates.client(), LONG));
      assertEquals(
          Answer.Failed.by(Trouble.NOT_TRUSTED),
          post(known, rules(known, List.of("127.0.0.1"), KEY), SSLContext.getDefault(), LONG));
    }
  }

  private static Answer inShort(Listener server) throws GeneralSecurityException {
    String address = "http://localhost:" + server.port() + "/";
    WebhookRules rules = rules(host(address), List.of("127.0.0.1"), KEY);
    return post(address, rules, SSLContext.getDefault(), SHORT);
  }

  private static Listener plain(Listener.Manner manner) throws IOException {
    return new Listener(ServerSocketFactory.getDefault(), manner);
  }

  private static HttpServer server(
      int status, Map<String, String> headers, CompletableFuture<Received> received)
      throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          received.complete(
              new Received(
                  exchange.getRequestMethod(),
                  exchange.getRequestURI().toString(),
                  Map.copyOf(exchange.getRequestHeaders()),
                  new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
          headers.forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
    return server;
  }

  private static Answer post(Listener server) {
    return post("http://localhost:" + server.port() + "/");
  }

  /** To an address on this machine, which may be called. */
  private static Answer post(String address) {
    return post(address, rules(host(address), List.of("127.0.0.1"), KEY, FORMER_KEY));
  }

  private static String host(String address) {
    URI uri = URI.create(address);
    return "http://localhost:" + uri.getPort();
  }

  private static Answer post(String address, WebhookRules rules) {
    try {
      return post(address, rules, SSLContext.getDefault(), LONG);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static Answer post(
      String address, WebhookRules rules, SSLContext encryption, Duration longest) {
    return new HttpTransport(() -> rules, encryption, longest, Clock.fixed(NOW, ZoneOffset.UTC))
        .post(address, "crm", PARCEL);
  }

  private static WebhookRules rules(String host, List<String> addresses, String... keys) {
    return new WebhookRules(
        List.of(AllowedHost.read(host)),
        addresses.stream().map(Network::read).toList(),
        keys.length == 0
            ? Map.of()
            : Map.of(
                "crm", List.of(keys).stream().map(key -> Secret.read("whsec_" + key)).toList()));
  }
}
