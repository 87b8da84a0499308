package io.formwork.acceptance.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import io.formwork.acceptance.server.RunningFormwork;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Chromium as the system has it, in which every person has a window of their own. */
final class Browser implements AutoCloseable {

  private static final double LONGEST_MILLIS = 60_000;
  private static final List<Path> PLACES =
      Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
          .map(Path::of)
          .toList();

  private final RunningFormwork formwork;
  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;

  Browser(RunningFormwork formwork) {
    this.formwork = formwork;
    PlaywrightAssertions.setDefaultAssertionTimeout(LONGEST_MILLIS);
    this.playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    this.chromium =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable())
                    .setArgs(List.of("--no-sandbox")));
  }

  private static Path executable() {
    return PLACES.stream()
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No Chromium in " + PLACES));
  }

  /** Somebody who has signed in with the password of the demo data. */
  Person signIn(String login) {
    return signIn(login, new Looks("light", "ru", 1440, 900));
  }

  Person signIn(String login, Looks looks) {
    Page page = open(looks);
    page.navigate(formwork.url() + "login");
    page.locator("input[name=username]").fill(login);
    page.locator("input[name=password]").fill("demo");
    page.locator("input[name=password]").press("Enter");
    page.waitForURL(url -> !url.contains("login"));
    page.locator("main h1, h1").first().waitFor();
    return new Person(formwork, page);
  }

  /** How a window looks. */
  record Looks(String theme, String language, int width, int height) {}

  private Page open(Looks looks) {
    BrowserContext context =
        chromium.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(looks.width(), looks.height()));
    String url = formwork.url().toString();
    context.addCookies(
        List.of(
            new Cookie("formwork-theme", looks.theme()).setUrl(url),
            new Cookie("formwork-language", looks.language()).setUrl(url)));
    context.setDefaultTimeout(LONGEST_MILLIS);
    return context.newPage();
  }

  /** A window of somebody who has not signed in. */
  Page stranger() {
    return open(new Looks("light", "ru", 1280, 860));
  }

  @Override
  public void close() {
    playwright.close();
  }
}
