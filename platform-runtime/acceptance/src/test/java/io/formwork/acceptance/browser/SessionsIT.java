package io.formwork.acceptance.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.formwork.acceptance.server.RunningFormwork;
import io.formwork.acceptance.server.WithFormwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody who is signed in with two browsers signs out everywhere but in one of them. */
@ExtendWith(WithFormwork.class)
class SessionsIT {

  private static final String STATUS = "async () => (await fetch('/api/me')).status";

  private final RunningFormwork formwork;

  SessionsIT(RunningFormwork formwork) {
    this.formwork = formwork;
  }

  @Test
  void theOtherBrowserIsToldAndComesBackToWhereItWas() {
    try (Browser browser = new Browser(formwork)) {
      Person left = browser.signIn("gromov");
      left.open("ticket_board");
      Person here = browser.signIn("gromov");
      here.open("my-sessions");
      here.page().locator(".fw-sessions .fw-badge").waitFor();
      assertTrue(here.page().locator(".fw-sessions [data-session]").count() >= 2);
      here.picture("sessions");

      here.page().locator("[data-action=end-all]").click();
      here.page()
          .locator(".fw-sessions:has([data-session]:only-child)")
          .waitFor(new Locator.WaitForOptions());
      assertEquals(200, here.page().evaluate(STATUS), "this one stays");
      assertEquals(401, left.page().evaluate(STATUS));

      left.page().locator("vaadin-side-nav-item").nth(1).click();
      Locator again = left.page().locator(".v-system-error button");
      again.waitFor();
      assertEquals("Войти снова", again.innerText());
      again.click();
      signInAgain(left.page());
      assertTrue(left.page().url().endsWith("/ticket_board"), left.page().url());
      assertEquals(200, left.page().evaluate(STATUS));
    }
  }

  private static void signInAgain(Page page) {
    page.locator("input[name=username]").waitFor();
    page.getByText("Этот сеанс завершён с другого устройства.").waitFor();
    page.locator("input[name=username]").fill("gromov");
    page.locator("input[name=password]").fill("demo");
    page.locator("input[name=password]").press("Enter");
    page.waitForURL(address -> !address.contains("/login"));
    page.locator("h1").first().waitFor();
  }
}
