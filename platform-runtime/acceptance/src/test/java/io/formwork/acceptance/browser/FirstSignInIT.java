package io.formwork.acceptance.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.formwork.acceptance.server.RunningFormwork;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** From an empty platform to an administrator with a password of his own. */
class FirstSignInIT {

  private static final Pattern ISSUED = Pattern.compile("admin signs in once with ([a-z0-9-]+),");
  private static final String OWN = "семь зелёных чайников";

  @Test
  void theFirstAdministratorChoosesHisPassword() throws Exception {
    try (RunningFormwork formwork = RunningFormwork.start("first-sign-in", List.of("--no-demo"));
        Browser browser = new Browser(formwork)) {
      String oneTime = issued(formwork);
      assertEquals(401, statusOfMe(formwork, oneTime), "it opens nothing but the choice");

      Page page = browser.stranger();
      page.navigate(formwork.url() + "login");
      signIn(page, oneTime);
      choose(page, "короткий", "короткий");
      complained(page, "Пароль не короче 10 знаков.");
      choose(page, OWN, "семь зелёных чайник");
      complained(page, "Пароли не совпадают");
      choose(page, OWN, OWN);
      page.waitForURL(url -> !url.contains("login"));

      assertEquals(401, statusOfMe(formwork, oneTime));
      assertEquals(200, statusOfMe(formwork, OWN));
      new Person(formwork, page).open("set-up/accounts");
      Locator account = page.locator(".fw-account");
      assertTrue(account.innerText().contains("свой пароль"), account.innerText());
      account.locator("vaadin-button").first().click();
      String again = page.locator(".fw-issued-password").innerText();
      new Person(formwork, page).picture("password-issued");
      assertEquals(401, statusOfMe(formwork, OWN), "the one before ceases to work");
      assertEquals(401, statusOfMe(formwork, again));
    }
  }

  private static String issued(RunningFormwork formwork) throws Exception {
    Matcher found = ISSUED.matcher(formwork.output());
    assertTrue(found.find(), formwork.output());
    return found.group(1);
  }

  private static void signIn(Page page, String password) {
    page.locator("input[name=username]").fill("admin");
    page.locator("input[name=password]").fill(password);
    page.locator("input[name=password]").press("Enter");
    page.locator(".fw-first-sign-in").waitFor();
  }

  private static void choose(Page page, String wanted, String again) {
    Locator boxes = page.locator(".fw-first-sign-in vaadin-password-field input");
    boxes.nth(0).fill(wanted);
    boxes.nth(1).fill(again);
    boxes.nth(1).press("Enter");
  }

  private static void complained(Page page, String words) {
    page.locator("[slot=error-message]", new Page.LocatorOptions().setHasText(words)).waitFor();
  }

  private static int statusOfMe(RunningFormwork formwork, String password) throws Exception {
    String credentials =
        Base64.getEncoder().encodeToString(("admin:" + password).getBytes(StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(formwork.url() + "api/me"))
            .header("Authorization", "Basic " + credentials)
            .build();
    return HttpClient.newHttpClient()
        .send(request, HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }
}
