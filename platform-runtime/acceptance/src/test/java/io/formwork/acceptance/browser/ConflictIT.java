package io.formwork.acceptance.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.formwork.acceptance.server.RunningFormwork;
import io.formwork.acceptance.server.WithFormwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two windows save the same field; then the history shows it, and a change is taken back. */
@ExtendWith(WithFormwork.class)
class ConflictIT {

  @Test
  void whatWasTypedIsKeptUntilThePersonDecides(RunningFormwork formwork) {
    try (Browser browser = new Browser(formwork)) {
      Person first = browser.signIn("ivanov");
      first.open("new/ticket_new");
      first.type("subject", "Сканер");
      first.page().locator(".fw-create-bar vaadin-button[theme~=primary]").click();
      first.waitForState("Назначается исполнитель");
      Person second = browser.signIn("ivanov");
      second.openUrl(first.page().url());
      second.page().locator("[data-field=subject] input").waitFor();

      first.type("subject", "Сканер молчит");
      second.type("subject", "Сканер шумит");
      save(first.page());
      first.page().locator("h1", text("Сканер молчит")).waitFor();
      save(second.page());
      Locator field = second.page().locator(".fw-conflict-field[data-field=subject]");
      field.waitFor();
      assertTrue(field.innerText().contains("Сканер молчит"), field.innerText());
      assertTrue(field.innerText().contains("Сканер шумит"), field.innerText());
      second.picture("conflict");
      second.page().locator("[data-action=decide]").click();
      second.page().locator("h1", text("Сканер шумит")).waitFor();

      second.page().locator("vaadin-tab", new Page.LocatorOptions().setHasText("История")).click();
      second.page().locator(".fw-history-undo").first().click();
      second.page().locator("vaadin-button[slot=confirm-button]").click();
      second.page().locator("h1", text("Сканер молчит")).waitFor();
      second.page().locator("vaadin-tab", new Page.LocatorOptions().setHasText("История")).click();
      second.page().locator(".fw-history-look").last().click();
      second.page().locator(".fw-past").waitFor();
      assertEquals(0, second.page().locator("[data-field] input").count());
      second.picture("past");
    }
  }

  private static void save(Page page) {
    page.locator(".fw-save-bar vaadin-button[theme~=primary]").click();
  }

  private static Page.LocatorOptions text(String words) {
    return new Page.LocatorOptions().setHasText(words);
  }
}
