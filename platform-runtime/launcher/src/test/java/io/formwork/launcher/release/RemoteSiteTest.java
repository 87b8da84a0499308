package io.formwork.launcher.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import io.formwork.launcher.Refusal;
import io.formwork.launcher.json.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is said when somebody else than a willing Formwork is at the other end. */
class RemoteSiteTest {

  private HttpServer server = newServer();
  private int status = 200;
  private String body = "";
  private String asked = "";

  private static HttpServer newServer() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @BeforeEach
  void listen() {
    server.createContext(
        "/",
        exchange -> {
          asked =
              exchange.getRequestURI()
                  + " for "
                  + exchange.getRequestHeaders().getFirst("On-Behalf-Of");
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void nobodyAnswers() {
    server.stop(0);
    assertRefused("Nobody answers at ");
  }

  @Test
  void theSignInIsWrong() {
    status = 401;
    assertRefused("does not know admin with this password; check --user and FORMWORK_PASSWORD.");
  }

  @Test
  void theRightIsMissing() {
    status = 403;
    body = "{\"detail\": \"Only administrators see releases.\"}";
    assertRefused("Only administrators see releases.");
  }

  @Test
  void somethingElseAnswers() {
    body = "<html><body>It works!</body></html>";
    assertRefused("is not Formwork (HTTP 200); check --server.");
  }

  @Test
  void itIsStarting() {
    status = 503;
    body = "{\"detail\": \"starting\"}";
    assertRefused("is starting or refused to; try again in a moment.");
  }

  @Test
  void whatANewerServerAddsIsPassedOver() {
    body =
        """
        {"items": [{"app": "desk", "release": 2, "version": "1.0", "at": "2026-01-01T00:00:00Z",
                    "by": "orlova", "kind": "publish", "comment": "A field", "mood": ["new"]}]}
        """;
    try (Site site = site()) {
      assertEquals(
          new ReleaseLine("desk", 2, "1.0", "2026-01-01T00:00:00Z", "orlova", "publish", "A field"),
          site.releases().getFirst());
    }
  }

  @Test
  void explanationsAreAskedForInAnothersPlace() {
    body = "{\"allowed\": true}";
    assertTrue(ExplainCommand.allowed(explained(Optional.empty(), "desk/ticket/61")));
    assertEquals("/api/apps/desk/ticket/61/explain?action=open for orlova", asked);
    explained(Optional.empty(), "desk/view.finished");
    assertEquals("/api/apps/desk/views/finished/explain?action=open for orlova", asked);
    Refusal refusal =
        assertThrows(Refusal.class, () -> explained(Optional.of("belov"), "desk/ticket/61"));
    assertTrue(refusal.sentence().contains("leave out --as"), refusal::sentence);
  }

  private Json explained(Optional<String> whom, String what) {
    ExplainAsked.People people = new ExplainAsked.People(whom, Optional.of("orlova"));
    try (Site site = site()) {
      return site.explain(ExplainAsked.of(what, "open", people));
    }
  }

  private void assertRefused(String words) {
    try (Site site = site()) {
      Refusal refusal = assertThrows(Refusal.class, site::releases);
      assertTrue(refusal.sentence().contains(words), refusal::sentence);
    }
  }

  private Site site() {
    int port = server.getAddress().getPort();
    return new RemoteSite(URI.create("http://127.0.0.1:" + port + "/"), "admin", "secret");
  }
}
