package io.formwork.acceptance.browser;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import io.formwork.acceptance.server.RunningFormwork;
import io.formwork.acceptance.server.WithFormwork;
import io.formwork.testkit.coverage.Covers;
import io.formwork.testkit.web.Visitor;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;

/** Whatever address somebody types: what is not for that person is no page and no file. */
@ExtendWith(WithFormwork.class)
@TestInstance(Lifecycle.PER_CLASS)
class AddressesIT {

  private static final String API = "api/apps/support_desk/";
  private static final String MISSING = "Страница не найдена";
  private static final String NO_ACCESS = "Нет доступа";
  private static final String SIGN_IN = "Вход";
  private static final String PIXEL =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

  private final RunningFormwork formwork;
  private final Map<String, String> known = new LinkedHashMap<>();

  AddressesIT(RunningFormwork formwork) {
    this.formwork = formwork;
  }

  /** A ticket with a picture, of which only some may know. */
  @BeforeAll
  void ask() {
    Visitor client = new Visitor(formwork.url(), "ivanov");
    long file =
        client
            .send(
                "POST",
                API + "files/attachment?name=a.png",
                Map.of("Content-Type", "application/octet-stream"),
                BodyPublishers.ofByteArray(Base64.getDecoder().decode(PIXEL)))
            .good()
            .get("id")
            .asLong();
    String body = "{\"subject\": \"Адреса\", \"criticality\": \"low\", \"files\": [" + file + "]}";
    JsonNode ticket = client.json("POST", API + "ticket", body).good();
    known.put("{file}", String.valueOf(file));
    known.put("{ticket}", ticket.get("id").asText());
    known.put("{title}", ticket.get("number").asText() + " Адреса");
    known.put("{task}", task(ticket.get("id").asLong()));
  }

  private String task(long ticket) {
    for (JsonNode task :
        new Visitor(formwork.url(), "orlova").get("api/tasks").good().get("items")) {
      JsonNode about = task.get("record");
      if (about.get("object").asText().equals("ticket") && about.get("id").asLong() == ticket) {
        return task.get("id").asText();
      }
    }
    throw new AssertionError("No task about the ticket");
  }

  private AddressTable table(String name) throws IOException {
    return AddressTable.read(
        name,
        line -> {
          String filled = line;
          for (Map.Entry<String, String> each : known.entrySet()) {
            filled = filled.replace(each.getKey(), each.getValue());
          }
          return filled;
        });
  }

  @Test
  void noPageIsForgotten() throws IOException {
    Routes routes = Routes.ofPages();
    assertEquals(
        routes.templates(),
        table("pages.txt").rows().keySet().stream()
            .flatMap(address -> routes.of(address.substring(1)).stream())
            .collect(Collectors.toCollection(TreeSet::new)),
        "Tell in addresses/pages.txt for whom the page is");
  }

  @Test
  @Covers({"X41", "X42", "X43"})
  void aTypedAddressLeadsWhereTheMenuMightLead() throws IOException {
    AddressTable pages = table("pages.txt");
    try (Browser browser = new Browser(formwork)) {
      List<Executable> checks = new ArrayList<>();
      for (String login : pages.people()) {
        Map<String, String> expected = pages.of(login);
        expected.replaceAll((address, title) -> titleOf(title));
        Walk walk = new Walk(browser.signIn(login).page(), formwork.url());
        Map<String, String> seen = walk.titles(expected.keySet());
        checks.add(() -> assertSame(expected, seen, login));
        checks.add(() -> assertEquals(2, walk.failures().size(), () -> "told " + walk.failures()));
        checks.add(() -> assertEquals(List.of(), walk.complaints(), login));
      }
      assertAll(checks);
    }
  }

  /** Names only where they differ. */
  private static void assertSame(
      Map<String, String> expected, Map<String, String> found, String who) {
    expected.entrySet().removeAll(new ArrayList<>(found.entrySet()));
    found.keySet().retainAll(expected.keySet());
    assertEquals(expected, found, who);
  }

  private static String titleOf(String cell) {
    return switch (cell) {
      case "-" -> MISSING;
      case "x" -> NO_ACCESS;
      default -> cell;
    };
  }

  @Test
  void whoeverHasNotSignedInIsAskedToDoSo() throws IOException {
    Map<String, String> expected = table("pages.txt").of("ivanov");
    expected.replaceAll((address, title) -> SIGN_IN);
    try (Browser browser = new Browser(formwork)) {
      Page stranger = browser.stranger();
      stranger.navigate(formwork.url() + "support_desk/my_tickets");
      stranger.locator("input[name=username]").waitFor();
      Walk walk = new Walk(stranger, formwork.url());
      assertSame(expected, walk.titles(expected.keySet()), "somebody");
    }
  }

  @Test
  void filesAreForWhomTheirRecordsAre() throws Exception {
    AddressTable downloads = table("downloads.txt");
    List<Executable> checks = new ArrayList<>();
    for (String login : downloads.people()) {
      Visitor visitor = new Visitor(formwork.url(), login);
      Map<String, String> found = new LinkedHashMap<>();
      for (String path : downloads.rows().keySet()) {
        found.put(path, String.valueOf(visitor.get(API + path).status()));
      }
      checks.add(() -> assertSame(downloads.of(login), found, login));
    }
    try (HttpClient stranger = HttpClient.newHttpClient()) {
      for (String path : downloads.rows().keySet()) {
        URI address = URI.create(formwork.url() + API + path);
        int status =
            stranger
                .send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                .statusCode();
        checks.add(() -> assertEquals(401, status, path));
      }
    }
    assertAll(checks);
  }
}
