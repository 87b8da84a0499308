package io.formwork.acceptance.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import io.formwork.acceptance.server.RunningFormwork;
import io.formwork.testkit.coverage.Covers;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** One overlay over the packaged application, which itself is not touched. */
class OverlayIT {

  private static final Path OVERLAY = Path.of("src", "test", "resources", "overlay");

  @Test
  @Covers({"G39"})
  void anOverlayChangesTitleColourLogoLabelFieldAndStartPage() throws Exception {
    Definitions definitions = Definitions.shipped("overlay");
    definitions.add(OVERLAY);
    try (RunningFormwork formwork =
            RunningFormwork.start("overlay-run", List.of(definitions.option()));
        Browser browser = new Browser(formwork)) {
      Person client = browser.signIn("ivanov");
      assertEquals("Поддержка «Акме»", client.page().locator(".fw-brand-title").innerText());
      assertEquals("Поддержка «Акме»", client.page().locator("h1").innerText());
      assertEquals("#8b1f4f", accent(client));
      client.picture("overlay");
      client.page().locator("[data-key=create]").click();
      client.page().locator("[data-field=office]").waitFor();
      assertEquals(
          "Что случилось", client.page().locator("[data-field=subject] label").first().innerText());
      client.type("subject", "Не включается проектор");
      client.type("office", "412");
      client.page().locator(".fw-create-bar vaadin-button[theme~=primary]").click();
      client.waitForState("Назначается исполнитель");
      client.page().waitForURL(Pattern.compile(".*/ticket/\\d+"));
      whatItKeepsFromBeingDeletedSaysWhy(browser, client.page().url());
    }
  }

  private static void whatItKeepsFromBeingDeletedSaysWhy(Browser browser, String ticket) {
    Person admin = browser.signIn("admin");
    admin.page().navigate(ticket);
    Locator refused = admin.page().locator(".fw-offer:has(.fw-delete)");
    assertFalse(refused.locator(".fw-delete").isEnabled());
    refused.locator("[data-why=delete]").click();
    Locator why = admin.page().locator(".fw-why-place");
    why.waitFor();
    assertTrue(why.innerText().contains("roles/administrator.yaml:5"), why.innerText());
    // No other administrator could: what keeps it speaks of the ticket alone.
    assertEquals(0, admin.page().getByText("Это может роль").count());
    admin.picture("deletion-refused");
  }

  private static String accent(Person person) {
    return (String)
        person
            .page()
            .evaluate(
                "getComputedStyle(document.documentElement).getPropertyValue('--fw-accent').trim()");
  }
}
