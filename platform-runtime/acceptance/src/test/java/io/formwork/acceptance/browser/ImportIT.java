package io.formwork.acceptance.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.formwork.acceptance.server.RunningFormwork;
import io.formwork.acceptance.server.WithFormwork;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A file is brought into a list: its columns, a trial, the valid rows, and back again. */
@ExtendWith(WithFormwork.class)
class ImportIT {

  private static final String ROWS =
      """
      Краткое содержание;Категория;Клиент
      Не работает сканер;Оборудование;Иван Иванов
      Пропал звук;Нет такой;Иван Иванов
      """;

  @Test
  void onlyTheValidRowsComeInAndOnlyOnce(RunningFormwork formwork) {
    try (Browser browser = new Browser(formwork)) {
      Person administrator = browser.signIn("admin");
      Page page = administrator.page();
      administrator.open("ticket_list?sort=-number");
      page.locator("[data-key=import]").click();
      page.locator(".fw-import-drop input[type=file]")
          .setInputFiles(
              new FilePayload("rows.csv", "text/csv", ROWS.getBytes(StandardCharsets.UTF_8)));
      page.locator("[data-column='Клиент']").waitFor();
      administrator.picture("import-columns");
      page.locator("[data-import=try]").click();
      page.locator("[data-standing=invalid]").waitFor();
      assertTrue(page.locator(".fw-outcome-why").innerText().contains("Нет такой"));
      administrator.picture("import-trial");

      administrator.open("import/ticket_list");
      page.locator("[data-import=good]").click();
      page.locator("[data-import=good]")
          .waitFor(
              new com.microsoft.playwright.Locator.WaitForOptions()
                  .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
      page.locator("[data-standing=new]").click();
      page.locator(".fw-import-row a").waitFor();
      assertEquals(1, page.locator(".fw-import-row").count());
      administrator.open("import/ticket_list");
      page.locator("[data-standing=new]").waitFor();
      assertEquals(0, page.locator("[data-import=good]").count(), "nothing is done twice");
      administrator.picture("import-done");

      Person agent = browser.signIn("belov");
      agent.page().navigate(formwork.url() + "support_desk/import/ticket_list");
      agent.page().locator(".fw-failure").waitFor();
    }
  }
}
