package io.formwork.acceptance.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.formwork.acceptance.server.RunningFormwork;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.Test;

/** A platform for whose people a provider of OpenID Connect vouches (S5). */
class ProviderIT {

  private static final String ISSUER = "main";

  @Test
  void aPersonSignsInAtTheProviderAndOutAgain() throws Exception {
    MockOAuth2Server provider = new MockOAuth2Server();
    provider.start();
    Path settings = Files.createTempFile("sign-in", ".properties");
    try (RunningFormwork formwork =
            RunningFormwork.start(
                "provider", port -> List.of("--sign-in=" + written(settings, provider, port)));
        Browser browser = new Browser(formwork)) {
      says(provider, "olgina", "Ольга Ольгина");
      Page page = browser.stranger();
      page.navigate(formwork.url().toString());
      page.locator(".fw-login-through").click();
      page.locator("vaadin-avatar").first().waitFor();
      assertEquals(200, statusOfMe(formwork, page), "known to /api as well");

      page.locator(".fw-user vaadin-avatar").first().click();
      page.getByText("Выйти").click();
      page.waitForURL(url -> url.contains("login"));
      page.locator("input[name=username]").waitFor();
      assertEquals(401, statusOfMe(formwork, page));

      page.navigate(formwork.url() + "sign-in/callback?code=guess&state=guess");
      page.getByText("Начните вход сначала").waitFor();
      says(provider, "admin", "Чужой");
      page.locator(".fw-login-through").click();
      page.getByText("этот логин здесь уже принадлежит").waitFor();
      assertTrue(page.url().contains("login"), page.url());
    } finally {
      provider.shutdown();
      Files.delete(settings);
    }
  }

  private static Path written(Path settings, MockOAuth2Server provider, int port) {
    try {
      return Files.writeString(
          settings,
          """
          provider.title = Единый вход
          provider.issuer = %s
          provider.client = formwork
          provider.address = http://localhost:%d
          roles.support_desk.manager = Chiefs
          """
              .formatted(provider.issuerUrl(ISSUER), port));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void says(MockOAuth2Server provider, String login, String name) {
    provider.enqueueCallback(
        new DefaultOAuth2TokenCallback(
            ISSUER,
            "subject of " + login,
            "JWT",
            List.of("formwork"),
            Map.of("preferred_username", login, "name", name, "groups", List.of("chiefs")),
            60));
  }

  private static int statusOfMe(RunningFormwork formwork, Page page) {
    return page.request().get(formwork.url() + "api/me").status();
  }
}
