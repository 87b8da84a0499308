package io.formwork.acceptance.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.formwork.acceptance.server.RunningFormwork;
import io.formwork.acceptance.server.WithFormwork;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Rows are chosen in a list; something is done with them together and taken back. */
@ExtendWith(WithFormwork.class)
class ManyRecordsIT {

  @Test
  void fieldsAreChangedAfterATrialAndPutBack(RunningFormwork formwork) {
    try (Browser browser = new Browser(formwork)) {
      Person administrator = browser.signIn("admin");
      Page page = administrator.page();
      administrator.open("ticket_list?status=solved&sort=number");
      List<Locator> boxes = chosen(page, 0, 3);
      assertTrue(page.locator(".fw-many-count").innerText().contains("4"));
      administrator.picture("many-chosen");
      boxes.get(1).click();
      page.locator(".fw-many-count", text("3")).waitFor();

      page.locator("[data-many=change]").click();
      String row = ".fw-many-row[data-field=subject] ";
      page.locator(row + "vaadin-select").click();
      page.locator(row + "vaadin-select-item:visible", text("Задать")).click();
      page.locator(row + "input:visible, " + row + "textarea:visible").last().fill("Переезд");
      page.locator("[data-action=try]").click();
      page.locator("[data-action=do]").click();
      page.locator("[data-action=undo]").waitFor();
      assertEquals("сделано: 3", page.locator("[data-outcome=done]").innerText());
      assertEquals(3, page.locator(".fw-grid .fw-text", text("Переезд")).count());

      page.locator("[data-action=undo]").click();
      page.locator("[data-action=undo]").waitFor(detached());
      page.locator("[data-outcome=done]").waitFor();
      assertEquals(0, page.locator(".fw-grid .fw-text", text("Переезд")).count());
    }
  }

  @Test
  void whatIsRefusedIsToldBeforehandAndNobodyElseIsOffered(RunningFormwork formwork) {
    try (Browser browser = new Browser(formwork)) {
      Person manager = browser.signIn("orlova");
      Page page = manager.page();
      manager.open("ticket_list?status=solved,checking");
      chosen(page, 0, 1);
      page.locator("[data-many=all]").click();
      page.locator("[data-many=take]").click();
      page.locator("[data-transition=cancel]").click();
      page.locator("vaadin-dialog textarea").fill("Дубль");
      page.locator("[data-action=try]").click();
      page.locator("[data-outcome=refused]").waitFor();
      assertTrue(page.locator(".fw-outcome-why").count() > 0);
      manager.picture("many-refused");
      page.locator("vaadin-dialog vaadin-button", text("Отмена")).click();

      manager.open("ticket_list?status=solved");
      chosen(page, 0, 1);
      assertEquals(1, page.locator("[data-many=change][disabled]").count());
      page.locator(".fw-many-bar [data-why]").focus();
      page.keyboard().press("Enter");
      Locator why = page.locator(".fw-why-window");
      why.locator(".fw-why-sentence", within("не можете менять поле «Категория»")).waitFor();
      assertTrue(why.innerText().contains("Это может роль: Администратор."));
      manager.picture("many-why");
      page.keyboard().press("Escape");
      why.waitFor(detached());

      Person client = browser.signIn("ivanov");
      client.open("my_tickets");
      client.page().locator(".fw-grid .fw-number").first().waitFor();
      assertEquals(0, client.page().locator(".fw-grid vaadin-checkbox").count());
    }
  }

  private static List<Locator> chosen(Page page, int first, int last) {
    page.locator(".fw-grid .fw-number").first().waitFor();
    Locator boxes = page.locator(".fw-grid vaadin-checkbox:not(#selectAllCheckbox)");
    boxes.nth(first).click();
    boxes
        .nth(last)
        .click(
            new Locator.ClickOptions()
                .setModifiers(List.of(com.microsoft.playwright.options.KeyboardModifier.SHIFT)));
    String all = Integer.toString(last - first + 1);
    page.locator(".fw-many-count", text(all)).waitFor();
    return boxes.all();
  }

  private static Page.LocatorOptions text(String words) {
    return new Page.LocatorOptions().setHasText(words);
  }

  private static Locator.LocatorOptions within(String words) {
    return new Locator.LocatorOptions().setHasText(words);
  }

  private static Locator.WaitForOptions detached() {
    return new Locator.WaitForOptions()
        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED);
  }
}
