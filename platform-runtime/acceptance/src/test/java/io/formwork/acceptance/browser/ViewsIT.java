package io.formwork.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.formwork.acceptance.server.RunningFormwork;
import io.formwork.acceptance.server.WithFormwork;
import io.formwork.testkit.coverage.Covers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The views of the support desk: start pages, dashboard, board, list, its file. */
@ExtendWith(WithFormwork.class)
class ViewsIT {

  private static final String FIRST_CELL =
      "grid => grid.shadowRoot.querySelector('#items tr:not([hidden]) td').focus()";

  @Test
  @Covers({"G30", "G31", "G38"})
  void aManagerReachesTheDashboardFromTheStartPageAndFromTheMenu(RunningFormwork formwork) {
    try (Browser browser = new Browser(formwork)) {
      Person manager = browser.signIn("orlova");
      manager.picture("manager-start");
      manager.page().locator(".fw-hero-buttons a", text("Сводная аналитика")).click();
      manager.page().locator("fw-chart svg").first().waitFor();
      manager.picture("dashboard");
      manager.chooseInMenu("Все обращения");
      manager.page().locator(".fw-grid").waitFor();
      manager.chooseInMenu("Сводная аналитика");
      manager.page().locator(".fw-tile", text("Просроченные")).click();
      manager.page().locator(".fw-chip", text("Просроченные")).waitFor();
      assertTrue(manager.page().url().contains("measure=support_overview.overdue"));
    }
  }

  @Test
  @Covers({"G32", "G33"})
  void anAgentMovesACardAndARefusedOneGoesBackAndSaysWhy(RunningFormwork formwork) {
    try (Browser browser = new Browser(formwork)) {
      Person agent = browser.signIn("petrov");
      agent.chooseInMenu("Канбан-доска");
      Locator card =
          agent.page().locator("[data-lane=in_work] .fw-card", text("Сергей Петров")).first();
      card.waitFor();
      agent.picture("board");
      String record = card.getAttribute("data-record");
      agent.drag(card, "assigning");
      assertTrue(
          agent.page().locator("vaadin-notification-card").innerText().contains("перейти нельзя"));
      agent.picture("board-refused");
      assertEquals("in_work", laneOf(agent, record));
      anothersCardSaysWhoCouldMoveIt(agent);
      agent.drag(card, "checking");
      agent.type("solution", "Переустановили клиентское приложение.");
      agent.picture("board-asks");
      agent.confirm();
      agent.page().locator("[data-lane=checking] .fw-card[data-record='" + record + "']").waitFor();
    }
  }

  private static void anothersCardSaysWhoCouldMoveIt(Person agent) {
    Page page = agent.page();
    Locator card =
        page.locator(
                "[data-lane=in_work] .fw-card",
                new Page.LocatorOptions().setHasNotText("Сергей Петров"))
            .first();
    agent.drag(card, "checking");
    page.locator(".fw-why-window .fw-why-told", text("Это даёт задача «Решить обращение»"))
        .waitFor();
    agent.picture("board-why");
    page.keyboard().press("Escape");
    page.locator(".fw-why-window")
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
  }

  private static String laneOf(Person person, String record) {
    Locator lane =
        person
            .page()
            .locator(
                ".fw-lane",
                new Page.LocatorOptions()
                    .setHas(person.page().locator(".fw-card[data-record='" + record + "']")));
    return lane.getAttribute("data-lane");
  }

  @Test
  void anAdministratorSavesExactlyTheListOnTheScreen(RunningFormwork formwork) throws IOException {
    try (Browser browser = new Browser(formwork)) {
      Person administrator = browser.signIn("admin");
      administrator.open("ticket_list?status=cancelled&sort=number");
      administrator.page().locator(".fw-grid .fw-number").first().waitFor();
      administrator.picture("list");
      Download download =
          administrator
              .page()
              .waitForDownload(() -> {
                administrator.page().locator("[data-key=export]").click();
                administrator.page().locator("[data-export=xlsx]").click();
              });
      Path file = Path.of("target", "list.xlsx");
      download.saveAs(file);
      assertTrue(download.suggestedFilename().startsWith("Все обращения"));
      String texts = entry(file, "xl/sharedStrings.xml");
      String sheet = entry(file, "xl/worksheets/sheet1.xml");
      String all = texts + sheet;
      assertTrue(all.contains("Отменено"), "the filtered state is in the file");
      assertFalse(all.contains("Согласуется закрытие"), "other states are not");
      assertTrue(sheet.contains("<autoFilter"), "autofilter");
      assertTrue(sheet.contains("state=\"frozen\""), "frozen header");
    }
  }

  @Test
  void whatIsNotThereOrNotYoursIsSaidInWords(RunningFormwork formwork) {
    try (Browser browser = new Browser(formwork)) {
      Person client = browser.signIn("sidorova");
      client.page().navigate(formwork.url() + "support_desk/ticket/999999");
      client.page().locator(".fw-failure", text("Страница не найдена")).waitFor();
      client.page().navigate(formwork.url() + "support_desk/support_overview");
      client.page().locator(".fw-failure", text("Страница не найдена")).waitFor();
      Page stranger = browser.stranger();
      stranger.navigate(formwork.url() + "support_desk/ticket_list");
      stranger.locator("input[name=username]").waitFor();
      stranger.waitForURL("**/login");
    }
  }

  @Test
  @Covers("G35")
  void aListOpensItsOwnFormAndATicketIsFoundByItsNumber(RunningFormwork formwork) {
    try (Browser browser = new Browser(formwork)) {
      Person administrator = browser.signIn("admin");
      administrator.open("people?q=karpova");
      administrator.page().locator(".fw-grid .fw-text", text("Анна Карпова")).first().click();
      administrator.page().locator("[data-field=roles]").waitFor();
      administrator.open("ticket_list?q=2026-00012");
      administrator.page().locator(".fw-list-count", text("1 запись")).waitFor();
    }
  }

  @Test
  void somebodyWhoSignsOutIsOut(RunningFormwork formwork) {
    try (Browser browser = new Browser(formwork)) {
      Person agent = browser.signIn("gromov");
      agent.page().locator(".fw-user vaadin-menu-bar-button").first().click();
      agent.page().locator("vaadin-menu-bar-item", text("Выйти")).click();
      agent.page().locator("input[name=username]").waitFor();
      agent.page().navigate(formwork.url() + "support_desk/ticket_list");
      agent.page().locator("input[name=username]").waitFor();
    }
  }

  @Test
  void theKeyboardIsEnough(RunningFormwork formwork) {
    try (Browser browser = new Browser(formwork)) {
      Person client = browser.signIn("kuznetsov");
      client.open("my_tickets");
      Page page = client.page();
      page.locator(".fw-grid .fw-number").first().waitFor();
      page.keyboard().press("/");
      page.keyboard().type("VPN");
      page.locator(".fw-list-count", text("1 запись")).waitFor();
      // The count comes before the rows; only then is the first cell the one that was found.
      assertThat(page.locator(".fw-grid .fw-number:visible")).hasCount(1);
      page.locator(".fw-grid").evaluate(FIRST_CELL);
      page.keyboard().press("ArrowRight");
      page.keyboard().press("Enter");
      page.locator(".fw-record-title", text("VPN")).waitFor();
      client.open("my_tickets");
      page.keyboard().press("n");
      page.locator(".fw-create-card").waitFor();
    }
  }

  @Test
  void theSameInEnglishInTheDarkAndOnAPhone(RunningFormwork formwork) {
    try (Browser browser = new Browser(formwork)) {
      Person english = browser.signIn("orlova", new Browser.Looks("dark", "en", 1440, 900));
      english.open("support_overview");
      english.page().locator("h1", text("Summary")).waitFor();
      english.page().locator("fw-chart svg").first().waitFor();
      english.picture("dashboard-dark-en");
      Person phone = browser.signIn("belov", new Browser.Looks("light", "ru", 390, 844));
      phone.open("ticket_list");
      phone.page().locator(".fw-card-row").first().waitFor();
      phone.picture("list-phone");
    }
  }

  private static String entry(Path file, String name) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return zip.getEntry(name) == null
          ? ""
          : new String(
              zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Page.LocatorOptions text(String words) {
    return new Page.LocatorOptions().setHasText(words);
  }
}
