package io.formwork.acceptance.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import io.formwork.acceptance.server.RunningFormwork;
import io.formwork.acceptance.server.WithFormwork;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every answer tells the browser what it may do with it, and the pages work within that. */
@ExtendWith(WithFormwork.class)
class HeadersIT {

  private static final List<String> SCREENS =
      List.of(
          "tasks",
          "ticket_list",
          "ticket_board",
          "support_overview",
          "ticket/1",
          "for-programs",
          "set-up/releases",
          "set-up/choices",
          "set-up/settings",
          "set-up/accounts");

  private final RunningFormwork formwork;

  HeadersIT(RunningFormwork formwork) {
    this.formwork = formwork;
  }

  @Test
  void screensWorkWithinTheirPolicy() {
    try (Browser browser = new Browser(formwork)) {
      Person admin = browser.signIn("admin");
      List<String> complaints = new ArrayList<>();
      admin
          .page()
          .onConsoleMessage(message -> {
            if (message.type().equals("error")) {
              complaints.add(message.location() + " " + message.text());
            }
          });
      admin.page().onPageError(complaints::add);
      for (String screen : SCREENS) {
        admin.open(screen);
      }
      admin.open("support_overview");
      admin.page().locator("fw-chart canvas, fw-chart svg").first().waitFor();
      assertEquals(List.of(), complaints);
    }
  }

  @Test
  void aScriptWithoutTheNumberOfThePageDoesNotRun() {
    try (Browser browser = new Browser(formwork)) {
      Page page = browser.signIn("admin").page();
      page.evaluate(
          """
          () => {
            const image = document.createElement('div');
            image.innerHTML = '<img src="data:," onerror="window.ranInjected = 1">';
            document.body.append(image);
          }
          """);
      page.waitForTimeout(500);
      assertEquals(false, page.evaluate("() => 'ranInjected' in window"));
    }
  }

  @Test
  void pagesAndDataAreNeitherFramedNorKept() {
    try (Browser browser = new Browser(formwork)) {
      Page page = browser.stranger();
      Map<String, String> first = headers(page, "login");
      Map<String, String> second = headers(page, "login");
      String policy = value(first, "content-security-policy");
      assertTrue(policy.contains("frame-ancestors 'none'"), policy);
      assertFalse(policy.contains("script-src 'self'") || policy.contains("'unsafe-inline' 'n"));
      assertFalse(
          policy.equals(value(second, "content-security-policy")), "a number is used twice");
      assertCommon(first);
      Map<String, String> health = headers(page, "api/health/ready");
      assertTrue(value(health, "content-security-policy").startsWith("default-src 'none'"));
      assertCommon(health);
      assertFalse(
          first.containsKey("strict-transport-security"), "nothing was said over an open line");
    }
  }

  private static void assertCommon(Map<String, String> headers) {
    assertEquals("nosniff", headers.get("x-content-type-options"));
    assertEquals("DENY", headers.get("x-frame-options"));
    assertEquals("same-origin", headers.get("referrer-policy"));
    assertEquals("same-origin", headers.get("cross-origin-opener-policy"));
    assertEquals("no-store", headers.get("cache-control"));
    assertTrue(value(headers, "permissions-policy").contains("camera=()"));
  }

  private static String value(Map<String, String> headers, String name) {
    return headers.getOrDefault(name, "");
  }

  private Map<String, String> headers(Page page, String path) {
    Response response = page.navigate(formwork.url() + path);
    return response.allHeaders();
  }
}
