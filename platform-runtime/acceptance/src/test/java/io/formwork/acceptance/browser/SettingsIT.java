package io.formwork.acceptance.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.formwork.acceptance.server.RunningFormwork;
import io.formwork.acceptance.server.WithFormwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * An administrator changes a setting on its page, and a list of somebody else's changes with it.
 */
@ExtendWith(WithFormwork.class)
class SettingsIT {

  private static final String BOX = "[data-field=finished_shown] input";

  private final RunningFormwork formwork;

  SettingsIT(RunningFormwork formwork) {
    this.formwork = formwork;
  }

  @Test
  void isChangedRefusedAndTakenBack() {
    try (Browser browser = new Browser(formwork)) {
      Person admin = browser.signIn("admin");
      admin.chooseInMenu("Настройки");
      Locator box = admin.page().locator(BOX);
      box.waitFor();
      assertEquals("30 д", box.inputValue());

      box.fill("400 д");
      save(admin);
      admin
          .page()
          .locator("[data-field=finished_shown][invalid]", hasText("от 1 д до 365 д"))
          .waitFor();

      box.fill("90 д");
      save(admin);
      admin.page().locator(".fw-setting .fw-badge").waitFor();
      assertTrue(admin.page().locator(".fw-history-entry").first().innerText().contains("90 д"));
      admin.picture("settings");

      admin.page().locator("[data-action=back]").click();
      waitForValue(admin, "30 д");
      save(admin);
      admin.page().locator(".fw-setting:not(:has(.fw-badge))").waitFor();
    }
  }

  @Test
  void isNoPageOfAnybodyElse() {
    try (Browser browser = new Browser(formwork)) {
      Person manager = browser.signIn("orlova");
      assertEquals(0, manager.page().locator("vaadin-side-nav-item", hasText("Настройки")).count());
      manager.page().navigate(formwork.url() + "support_desk/set-up/settings");
      manager.page().locator(".fw-failure", hasText("Страница не найдена")).waitFor();
      assertEquals(0, manager.page().locator(".fw-setting").count());
    }
  }

  private static void waitForValue(Person person, String value) {
    person.page().waitForCondition(() -> person.page().locator(BOX).inputValue().equals(value));
  }

  private static void save(Person person) {
    person.page().locator("[data-action=save]").click();
  }

  private static Page.LocatorOptions hasText(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }
}
