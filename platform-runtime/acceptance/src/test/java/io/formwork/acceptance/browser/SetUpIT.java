package io.formwork.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.formwork.acceptance.server.RunningFormwork;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * An administrator changes the running support desk and takes it back, while a client has a form
 * open into which he has typed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SetUpIT {

  private static final String TICKET = "model-definitions/support_desk/objects/ticket.yaml";
  private static final String LIST = "ui-definitions/support_desk/views/ticket_list.yaml";

  private Definitions definitions;
  private RunningFormwork formwork;
  private Browser browser;
  private SetUpPages pages;
  private Person client;

  @BeforeAll
  void start() throws Exception {
    definitions = Definitions.shipped("set-up");
    formwork = RunningFormwork.start("set-up-run", List.of(definitions.option(), "--watch"));
    browser = new Browser(formwork);
    pages = new SetUpPages(browser.signIn("admin"));
    client = browser.signIn("ivanov");
    client.open("new/ticket_new");
  }

  @AfterAll
  void stop() throws Exception {
    browser.close();
    formwork.close();
  }

  @Test
  @Order(1)
  void aPlanIsReadAndPublishedAndTypedTextOutlivesIt() throws Exception {
    client.type("subject", "Не включается проектор");
    Definitions changed = Definitions.shipped("changed");
    changed.edit(TICKET, "title: Краткое содержание", "title: Суть дела");
    Locator review = pages.upload(changed.zip());
    assertThat(review.locator(".fw-plan-total")).hasText("~изменить: 1");
    assertThat(review.locator(".fw-plan-line")).containsText("Краткое содержание");
    assertThat(review.locator(".fw-plan-line")).containsText("Суть дела");
    pages.administrator().picture("plan");
    assertEquals(2, pages.publish("Так короче"));

    Locator bar = client.page().locator(".fw-renewed");
    assertThat(bar).isVisible();
    assertEquals("Краткое содержание", label("subject"));
    bar.locator("vaadin-button").click();
    assertThat(labels("subject")).hasText("Суть дела");
    assertEquals("Не включается проектор", typed("subject"));
  }

  @Test
  @Order(2)
  void aReleaseIsBroughtBack() {
    assertEquals(3, pages.rollBack(1));
    assertThat(pages.page().locator(".fw-plan-line")).containsText("Краткое содержание");
    Locator bar = client.page().locator(".fw-renewed");
    assertThat(bar).isVisible();
    bar.locator("vaadin-button").click();
    assertThat(labels("subject")).hasText("Краткое содержание");
    assertEquals("Не включается проектор", typed("subject"));
    pages.open("releases");
    Locator rows = pages.page().locator(".fw-grid .fw-release-number");
    assertThat(rows).hasCount(3);
    assertThat(rows.first()).hasText("3действует");
    pages.administrator().picture("releases");
  }

  @Test
  @Order(3)
  void aWrongUploadIsAnsweredWithItsPlaces() throws Exception {
    Definitions wrong = Definitions.shipped("wrong");
    wrong.edit(LIST, "columns: [number, subject", "columns: [number, subjct");
    Locator problem = pages.upload(wrong.zip()).locator(".fw-problem-error");
    assertThat(problem).hasCount(1);
    assertThat(problem.locator(".fw-problem-summary")).hasText("Unknown field");
    assertThat(problem.locator(".fw-problem-place")).containsText(LIST + ":");
    assertThat(problem.locator(".fw-source")).containsText("subjct");
    assertThat(problem).containsText("Did you mean \"subject\"?");
    assertThat(pages.page().locator("[data-action=publish]")).hasCount(0);
    pages.administrator().picture("wrong-upload");
  }

  @Test
  @Order(4)
  void nobodyElseComesThere() {
    Person manager = browser.signIn("orlova");
    assertThat(manager.page().getByText("Конфигурация")).hasCount(0);
    for (String address :
        List.of("releases", "releases/1", "releases/1/rollback", "publish", "choices/category")) {
      manager.page().navigate(formwork.url() + "support_desk/set-up/" + address);
      assertThat(manager.page().getByText("Страница не найдена")).isVisible();
    }
  }

  @Test
  @Order(5)
  void aBadSaveIsToldInABannerUntilItIsMended() throws Exception {
    pages.open("releases");
    definitions.edit(LIST, "columns: [number, subject", "columns: [number, subjct");
    Locator banner = pages.page().locator(".fw-banner");
    assertThat(banner).isVisible();
    assertThat(banner).containsText("Сохранённые определения не действуют");
    assertThat(banner).containsText(LIST + ":");
    assertThat(client.page().locator(".fw-banner:visible")).hasCount(0);
    pages.administrator().picture("banner");
    definitions.edit(LIST, "subjct", "subject");
    assertThat(banner).isHidden();
  }

  @Test
  @Order(6)
  void aValueIsGivenUpMovedAndBroughtBack() {
    pages.open("choices/category");
    assertThat(pages.value("network").locator(".fw-giving-up-records")).not().isVisible();
    pages.giveUp("other", "Оборудование");
    assertThat(pages.value("other").locator(".fw-giving-up")).containsText("«Другое» убираем");
    Locator handle = pages.value("mail").locator(".fw-grip");
    handle.focus();
    handle.press("ArrowUp");
    assertThat(pages.page().locator(".fw-value").first()).hasAttribute("data-value", "mail");
    Locator review = pages.plan();
    assertThat(review.locator(".fw-plan-line", new Locator.LocatorOptions().setHasText("Другое")))
        .containsText("Удаляется");
    pages.administrator().picture("choices-plan");
    assertEquals(4, pages.publish(""));
    assertEquals(List.of("Почта и календарь", "Доступ и учётные записи"), offered().subList(0, 2));
    assertEquals(7, offered().size());

    assertEquals(5, pages.rollBack(3));
    assertEquals("Другое", offered().getLast());
  }

  /** The categories that the form of a new ticket offers. */
  private List<String> offered() {
    Page page = browser.signIn("ivanov").page();
    page.navigate(formwork.url() + "support_desk/new/ticket_new");
    page.locator("[data-field=category]").click();
    Locator items = page.locator("vaadin-select-list-box vaadin-select-item:visible");
    items.first().waitFor();
    return items.allInnerTexts().stream()
        .map(String::strip)
        .filter(text -> !text.equals("Не выбрано"))
        .toList();
  }

  private Locator labels(String field) {
    return client.page().locator("[data-field=" + field + "] label").first();
  }

  private String label(String field) {
    return labels(field).innerText().strip();
  }

  private String typed(String field) {
    String box = "[data-field=" + field + "]";
    return client.page().locator(box + " input, " + box + " textarea").first().inputValue();
  }
}
