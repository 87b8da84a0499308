package io.formwork.acceptance.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.formwork.acceptance.server.RunningFormwork;
import io.formwork.acceptance.server.WithFormwork;
import io.formwork.testkit.web.Visitor;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A file that is sent with a message is for whoever may read the message, and for nobody else. */
@ExtendWith(WithFormwork.class)
class FilesOfMessagesIT {

  private static final String NAME = "журнал.txt";
  private static final byte[] CONTENT = "ошибка 17".getBytes(StandardCharsets.UTF_8);
  private static final String ROW = ".fw-messages .fw-file[data-file='" + NAME + "']";

  private final RunningFormwork formwork;

  FilesOfMessagesIT(RunningFormwork formwork) {
    this.formwork = formwork;
  }

  @Test
  void aFileGoesWithItsMessage() {
    Visitor visitor = new Visitor(formwork.url(), "ivanov");
    String body = "{\"subject\": \"Не открывается журнал\", \"criticality\": \"low\"}";
    long ticket =
        visitor.json("POST", "api/apps/support_desk/ticket", body).good().get("id").asLong();
    try (Browser browser = new Browser(formwork)) {
      Person client = browser.signIn("ivanov");
      client.open("ticket/" + ticket);
      send(client.page());
      String address = client.page().locator(ROW + " a").first().getAttribute("href");

      Person manager = browser.signIn("orlova");
      manager.open("ticket/" + ticket);
      manager.page().locator(ROW).waitFor();
      APIResponse file = manager.page().request().get(formwork.url().resolve(address).toString());
      assertEquals(new String(CONTENT, StandardCharsets.UTF_8), file.text());
      assertEquals("nosniff", file.headers().get("x-content-type-options"));
      assertEquals(404, new Visitor(formwork.url(), "sidorova").get(address).status());
    }
  }

  private static void send(Page page) {
    Locator composer = page.locator(".fw-composer");
    composer
        .locator("input[type=file]")
        .setInputFiles(new FilePayload(NAME, "text/plain", CONTENT));
    composer.locator(".fw-file[data-file='" + NAME + "']").waitFor();
    composer.locator("textarea").fill("Журнал приложил.");
    composer.locator("vaadin-button[theme~=primary]").click();
    page.locator(ROW).waitFor();
    assertEquals(0, composer.locator(".fw-file").count(), "the next message begins without it");
  }
}
