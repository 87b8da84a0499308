package io.formwork.acceptance.browser;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import io.formwork.acceptance.server.RunningFormwork;
import io.formwork.acceptance.server.WithFormwork;
import io.formwork.testkit.coverage.Covers;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;

/** Whatever address somebody types: what is not for that person is no page and no file. */
@ExtendWith(WithFormwork.class)
class AddressesIT {

  private static final String MISSING = "Страница не найдена";
  private static final List<String> HEADS_OF_OTHERS =
      List.of("set-up/accounts", "set-up/publish", "people", "import/people", "deleted/ticket");

  @Test
  @Covers({"X41", "X42", "X43"})
  void aTypedAddressLeadsWhereTheMenuMightLead(RunningFormwork formwork) {
    Map<String, String> client = new LinkedHashMap<>();
    client.put("nothing", MISSING);
    client.put("my_tickets", "Мои обращения");
    client.put("new/ticket_new", "Новое обращение");
    for (String closed :
        List.of(
            "ticket_list",
            "ticket_board",
            "support_overview",
            "approvals",
            "manager_start",
            "new/ticket_assign",
            "import/ticket_list",
            "stand-in",
            "user/1")) {
      client.put(closed, MISSING);
    }
    HEADS_OF_OTHERS.forEach(closed -> client.put(closed, MISSING));
    Map<String, String> agent = new LinkedHashMap<>();
    agent.put("ticket_list", "Все обращения");
    agent.put("stand-in", "Замещение");
    List.of("my_tickets", "finished", "client_start", "new/ticket_form")
        .forEach(closed -> agent.put(closed, MISSING));
    HEADS_OF_OTHERS.forEach(closed -> agent.put(closed, MISSING));
    try (Browser browser = new Browser(formwork)) {
      assertAll(
          () -> assertEquals(client, seen(browser.signIn("ivanov"), client.keySet())),
          () -> assertEquals(agent, seen(browser.signIn("belov"), agent.keySet())));
    }
  }

  private static Map<String, String> seen(Person person, Iterable<String> addresses) {
    Map<String, String> seen = new LinkedHashMap<>();
    for (String address : addresses) {
      seen.put(address, heading(person, address));
    }
    return seen;
  }

  private static String heading(Person person, String address) {
    Page page = person.page();
    page.navigate(person.formwork().url() + "support_desk/" + address);
    page.locator("main h1, h1, .fw-failure").first().waitFor();
    return page.locator(".fw-failure", new Page.LocatorOptions().setHasText(MISSING)).count() > 0
        ? MISSING
        : page.locator("h1").first().innerText();
  }

  @Test
  void whoeverHasNotSignedInGetsNoPageAndNoFile(RunningFormwork formwork) {
    try (Browser browser = new Browser(formwork)) {
      Page stranger = browser.stranger();
      for (String address : List.of("support_desk/my_tickets", "support_desk/set-up/accounts")) {
        stranger.navigate(formwork.url() + address);
        stranger.locator("input[name=username]").waitFor();
      }
    }
    List<Executable> checks =
        List.of(
                "ticket_list.xlsx",
                "ticket_list.csv",
                "people.csv",
                "ticket/1/files/1",
                "ticket/1/files/1/view",
                "ticket/1",
                "openapi.json",
                "views/ticket_list/explain",
                "files/attachment/explain")
            .stream()
            .<Executable>map(path ->
                () -> assertEquals(401, get(formwork, "api/apps/support_desk/" + path), path))
            .toList();
    assertAll(checks);
  }

  private static int get(RunningFormwork formwork, String path)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<Void> answer =
          client.send(
              HttpRequest.newBuilder(URI.create(formwork.url() + path)).build(),
              BodyHandlers.discarding());
      return answer.statusCode();
    }
  }
}
