package io.formwork.acceptance.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.formwork.acceptance.server.RunningFormwork;
import io.formwork.acceptance.server.WithFormwork;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody makes a key on his page, a program uses it, and then it is revoked there. */
@ExtendWith(WithFormwork.class)
class KeysPageIT {

  private static final String NAME = "Выгрузка по ночам";

  private final RunningFormwork formwork;

  KeysPageIT(RunningFormwork formwork) {
    this.formwork = formwork;
  }

  @Test
  void aKeyIsShownOnceOpensTheInterfaceAndIsRevoked() throws Exception {
    try (Browser browser = new Browser(formwork)) {
      Page page = browser.signIn("petrov").page();
      page.navigate(formwork.url() + "support_desk/for-programs");
      page.locator(".fw-keys-bar vaadin-button").click();
      page.locator(".fw-key-form vaadin-text-field input").first().fill(NAME);
      primary(page, ".fw-key-form").click();
      String key = page.locator(".fw-key-shown").innerText();
      assertTrue(key.matches("fwk_[0-9A-Za-z]{49}"), key);
      primary(page, ".fw-key-shown").click();
      page.locator(".fw-key-shown").waitFor(gone());
      assertEquals(200, status(key));

      Locator row = page.locator(".fw-keys .fw-account:has-text('" + NAME + "')");
      assertTrue(row.innerText().contains(key.substring(0, 8)), row.innerText());
      row.locator("vaadin-button").click();
      page.locator("vaadin-confirm-dialog vaadin-button[slot=confirm-button]").click();
      row.waitFor(gone());
      assertEquals(401, status(key));
    }
  }

  /** The first of the dialogs may still be closing when the next is there. */
  private static Locator primary(Page page, String content) {
    return page.locator("vaadin-dialog:has(" + content + ") vaadin-button[theme~=primary]");
  }

  private static Locator.WaitForOptions gone() {
    return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
  }

  private int status(String key) throws Exception {
    try (HttpClient program = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(formwork.url().resolve("api/me"))
              .header("Authorization", "Bearer " + key)
              .build();
      return program.send(request, BodyHandlers.discarding()).statusCode();
    }
  }
}
