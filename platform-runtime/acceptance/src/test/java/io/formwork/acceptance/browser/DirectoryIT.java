package io.formwork.acceptance.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldif.LDIFReader;
import io.formwork.acceptance.server.RunningFormwork;
import java.io.BufferedReader;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A platform for whose people a directory vouches (S5). */
class DirectoryIT {

  private static final String PEOPLE =
      """
      dn: dc=example,dc=com
      objectClass: domain
      dc: example

      dn: uid=vetrova,dc=example,dc=com
      objectClass: person
      objectClass: inetOrgPerson
      uid: vetrova
      cn: Вера Ветрова
      sn: Ветрова
      mail: vetrova@example.com
      userPassword: из каталога

      dn: uid=gromov,dc=example,dc=com
      objectClass: person
      objectClass: inetOrgPerson
      uid: gromov
      cn: Не тот Громов
      sn: Громов
      userPassword: из каталога

      dn: cn=Agents,dc=example,dc=com
      objectClass: groupOfNames
      cn: Agents
      member: uid=vetrova,dc=example,dc=com
      """;

  private static String settings(int port) {
    return """
    directory.kind = ldap
    directory.title = Корпоративный каталог
    directory.url = ldap://localhost:%d
    directory.unencrypted = true
    directory.timeout = 2
    directory.people.base = dc=example,dc=com
    roles.support_desk.agent = Agents
    roles.support_desk.emperor = Emperors
    """
        .formatted(port);
  }

  @Test
  void aPersonOfTheDirectorySignsInAndALocalOneDoesWithoutIt() throws Exception {
    InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig("dc=example,dc=com");
    config.setListenerConfigs(InMemoryListenerConfig.createLDAPConfig("clear"));
    InMemoryDirectoryServer directory = new InMemoryDirectoryServer(config);
    directory.importFromLDIF(true, new LDIFReader(new BufferedReader(new StringReader(PEOPLE))));
    directory.startListening();
    Path settings = Files.createTempFile("sign-in", ".properties");
    Files.writeString(settings, settings(directory.getListenPort()));
    try (RunningFormwork formwork =
            RunningFormwork.start("directory", List.of("--sign-in=" + settings));
        Browser browser = new Browser(formwork)) {
      assertTrue(formwork.output().contains("roles.support_desk.emperor"), formwork.output());
      assertEquals(200, me(formwork, "vetrova", "из каталога").statusCode());
      assertEquals(401, me(formwork, "vetrova", "не тот").statusCode());
      assertEquals(401, me(formwork, "vetrova", "").statusCode());
      assertEquals(401, me(formwork, "gromov", "из каталога").statusCode(), "a local login");
      assertEquals(200, me(formwork, "gromov", "demo").statusCode());

      Page page = browser.stranger();
      signIn(formwork, page, "Vetrova", "из каталога");
      page.waitForURL(url -> !url.contains("login"));
      page.locator("vaadin-avatar").first().waitFor();
      showsItsSource(browser);

      directory.shutDown(true);
      signsInWithoutIt(formwork, browser);
    } finally {
      directory.shutDown(true);
      Files.delete(settings);
    }
  }

  private static void showsItsSource(Browser browser) {
    Person admin = browser.signIn("admin");
    admin.open("set-up/accounts");
    String row =
        admin
            .page()
            .locator(".fw-account")
            .filter(new Locator.FilterOptions().setHasText("vetrova"))
            .innerText();
    assertTrue(row.contains("входит через Корпоративный каталог"), row);
    admin.picture("accounts-directory");
  }

  private static void signsInWithoutIt(RunningFormwork formwork, Browser browser) throws Exception {
    HttpResponse<String> down = me(formwork, "olgina", "из каталога");
    assertEquals(503, down.statusCode(), down.body());
    assertTrue(down.body().contains("Каталог не отвечает"), down.body());
    assertTrue(down.headers().firstValue("Retry-After").isPresent());
    assertEquals(200, me(formwork, "admin", "demo").statusCode());
    Page page = browser.stranger();
    signIn(formwork, page, "olgina", "из каталога");
    page.getByText("Каталог не отвечает").waitFor();
    new Person(formwork, page).picture("directory-down");
    signIn(formwork, page, "admin", "demo");
    page.waitForURL(url -> !url.contains("login"));
  }

  private static void signIn(RunningFormwork formwork, Page page, String login, String password) {
    page.navigate(formwork.url() + "login");
    page.locator("input[name=username]").fill(login);
    page.locator("input[name=password]").fill(password);
    page.locator("input[name=password]").press("Enter");
  }

  private static HttpResponse<String> me(RunningFormwork formwork, String login, String password)
      throws Exception {
    String credentials =
        Base64.getEncoder()
            .encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(formwork.url() + "api/me"))
            .header("Authorization", "Basic " + credentials)
            .header("Accept-Language", "ru")
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }
}
