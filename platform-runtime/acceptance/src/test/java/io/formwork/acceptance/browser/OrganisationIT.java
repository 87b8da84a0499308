package io.formwork.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.formwork.acceptance.server.RunningFormwork;
import io.formwork.acceptance.server.WithFormwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Units and substitutions on the pages that every application has which knows of them. */
@ExtendWith(WithFormwork.class)
class OrganisationIT {

  private final RunningFormwork formwork;

  OrganisationIT(RunningFormwork formwork) {
    this.formwork = formwork;
  }

  @Test
  void aUnitIsMadeFilledAndClosed() {
    try (Browser browser = new Browser(formwork)) {
      Person admin = browser.signIn("admin");
      Page page = admin.page();
      admin.chooseInMenu("Подразделения");
      page.locator(".fw-units-add").click();
      admin.type("name", "Отдел сетей");
      page.keyboard().press("Control+Enter");
      page.locator(".fw-unit-link[aria-current]", hasText("Отдел сетей")).waitFor();

      Locator box = page.locator(".fw-unit-people vaadin-combo-box input");
      box.fill("Громов");
      page.locator("vaadin-combo-box-item", hasText("Виктор Громов")).click();
      page.locator(".fw-unit-person", hasText("Виктор Громов")).waitFor();
      admin.picture("units");

      close(admin);
      page.locator("vaadin-notification-card").first().waitFor();
      page.locator(".fw-unit-link", hasText("Отдел сетей")).waitFor();
      page.locator(".fw-unit-person vaadin-button").click();
      page.locator(".fw-unit-rows", hasText("Никого")).waitFor();
      close(admin);
      page.waitForCondition(
          () -> page.locator(".fw-unit-link", hasText("Отдел сетей")).count() == 0);
    }
  }

  @Test
  void somebodyIsAwayAndBackBeforeTheTime() {
    try (Browser browser = new Browser(formwork)) {
      Person manager = browser.signIn("orlova");
      leave(manager, "Дмитрий Волков");
      manager.picture("stand-in");
      comeBack(manager, "Дмитрий Волков");
    }
  }

  /** Who sees another's task among his own learns for whom he would do it. */
  @Test
  void whatIsLentSaysInWhosePlaceItIsDone() {
    try (Browser browser = new Browser(formwork)) {
      Person client = browser.signIn("ivanov");
      client.page().locator("[data-key=create]").click();
      client.type("subject", "Заявка для замещающего");
      client.page().locator(".fw-create-bar vaadin-button[theme~=primary]").click();
      client.waitForState("Назначается исполнитель");

      Person substitute = browser.signIn("sorokin");
      substitute.open("tasks");
      Locator task = substitute.page().locator(".fw-task", hasText("Заявка для замещающего"));
      assertEquals(0, task.count());
      Person manager = browser.signIn("orlova");
      leave(manager, "Илья Сорокин");
      try {
        substitute.open("tasks");
        Locator whose = task.locator(".fw-task-holder");
        assertThat(whose).hasText("Руководитель (вы замещаете: Елена Орлова)");
        substitute.picture("lent-tasks");
        task.locator("vaadin-button").click();
        assertThat(whose).hasText("Елена Орлова");
        manager.open("tasks");
        assertThat(
                manager
                    .page()
                    .locator(".fw-task", hasText("Заявка для замещающего"))
                    .locator(".fw-task-holder"))
            .hasText("У вас");
        manager.open("stand-in");
      } finally {
        comeBack(manager, "Илья Сорокин");
      }
      substitute.open("tasks");
      assertEquals(0, task.count());
    }
  }

  /** Names a substitute until the end of 2030. */
  private static void leave(Person manager, String substitute) {
    Page page = manager.page();
    manager.open("stand-in");
    page.locator("[data-field=substitute] input").fill(substitute);
    page.locator("vaadin-combo-box-item", hasText(substitute)).click();
    Locator ends = page.locator("[data-field=ends] input");
    ends.first().fill("31.12.2030");
    page.keyboard().press("Enter");
    ends.nth(1).fill("18:00");
    page.keyboard().press("Enter");
    page.locator("vaadin-button", hasText("Назначить")).click();
    page.locator(".fw-substitution", hasText("Закончить сейчас")).waitFor();
  }

  private static void comeBack(Person manager, String substitute) {
    Page page = manager.page();
    page.locator(".fw-substitution", hasText(substitute))
        .locator("vaadin-button", within("Закончить сейчас"))
        .click();
    page.waitForCondition(
        () -> page.locator(".fw-substitution", hasText("Закончить сейчас")).count() == 0);
  }

  @Test
  void areNoPagesOfAnybodyElse() {
    try (Browser browser = new Browser(formwork)) {
      Person client = browser.signIn("ivanov");
      for (String address : new String[] {"set-up/units", "stand-in"}) {
        client.page().navigate(formwork.url() + "support_desk/" + address);
        client.page().locator(".fw-failure", hasText("Страница не найдена")).waitFor();
      }
      assertEquals(0, client.page().locator(".fw-unit-link, .fw-substitution").count());
    }
  }

  private static void close(Person person) {
    person.page().locator("vaadin-button", hasText("Закрыть подразделение")).first().click();
    person.page().locator("vaadin-confirm-dialog vaadin-button[slot=confirm-button]").click();
  }

  private static Locator.LocatorOptions within(String text) {
    return new Locator.LocatorOptions().setHasText(text);
  }

  private static Page.LocatorOptions hasText(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }
}
