package io.formwork.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.formwork.acceptance.server.RunningFormwork;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * One object with a field of every type: typed, refused where it is wrong, saved, read back in form
 * and list, and found by a filter.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EveryTypeIT {

  private static final Path DEFINITIONS = Path.of("src", "test", "resources", "every_type");
  private static final String NO_BREAK = "\u00a0";

  private RunningFormwork formwork;
  private Browser browser;
  private Page page;

  @BeforeAll
  void start() throws Exception {
    formwork =
        RunningFormwork.start(
            "every-type-run", List.of("--definitions=" + DEFINITIONS.toAbsolutePath()));
    browser = new Browser(formwork);
    page = browser.signIn("keeper").page();
  }

  @AfterAll
  void stop() throws Exception {
    browser.close();
    formwork.close();
  }

  @Test
  @Order(1)
  void theSeededRecordIsShownAsPeopleReadIt() {
    open("samples");
    Locator cells = page.locator("vaadin-grid-cell-content");
    for (String text :
        List.of(
            "SOFTWARE-" + Year.now(ZoneId.systemDefault()) + "-0001",
            "СВ/001",
            "first@example.org",
            "+7 916 123-45-67",
            "example.org/first",
            "1 234,50 ₽".replace(" ", NO_BREAK),
            "3 703,50 ₽".replace(" ", NO_BREAK),
            "1,25",
            "09:30",
            "02.03.2026",
            "1 ч 30 мин")) {
      assertThat(cells.getByText(text, new Locator.GetByTextOptions().setExact(true)).first())
          .isVisible();
    }
    assertThat(page.locator(".fw-several").first()).containsText("Оборудование");
    assertThat(page.locator("a[href='mailto:first@example.org']")).hasCount(1);
    assertThat(page.locator("a[href='tel:+79161234567']")).hasCount(1);
    assertThat(page.locator("a[href='https://example.org/first']"))
        .hasAttribute("rel", "noopener noreferrer");
    new Person(formwork, page).picture("every-type-list");
  }

  @Test
  @Order(2)
  void wrongValuesAreRefusedInWordsThatNameTheField() {
    open("samples");
    page.locator("[data-key=create]").click();
    page.locator("[data-field=email]").waitFor();
    Map<String, String> wrong =
        Map.of(
            "email", "«Почта»: введите адрес почты",
            "phone", "«Телефон»: введите номер телефона, например 8 (912) 345-67-89",
            "url", "«Страница»: введите адрес страницы",
            "data", "«Данные»: это не JSON, строка 1, знак 1: здесь нужно значение");
    wrong.keySet().forEach(field -> type(field, "неверно"));
    save();
    wrong.forEach((field, message) ->
        assertThat(page.locator("[data-field=" + field + "]")).containsText(message));
    type("email", "anna@example.org");
    type("phone", "");
    type("url", "");
    type("data", "");
    choose("office", "Север");
    type("text", "1");
    save();
    assertThat(page.locator("[data-field=text]"))
        .containsText("«Код изделия»: Две буквы, тире, от двух до четырёх цифр.");
  }

  @Test
  @Order(3)
  void everyTypeIsTypedSavedAndReadBack() {
    open("samples");
    page.locator("[data-key=create]").click();
    page.locator("[data-field=email]").waitFor();
    assertEquals("tel", box("phone").getAttribute("type"));
    assertEquals("email", box("email").getAttribute("type"));
    assertEquals("url", box("url").getAttribute("type"));
    choose("office", "Юг");
    choose("topics", "Программы");
    choose("topics", "Сеть");
    Map<String, String> typed =
        Map.ofEntries(
            Map.entry("text", "ЖУ-2026"),
            Map.entry("email", "Olga@Example.org"),
            Map.entry("phone", "8 916 765-43-21"),
            Map.entry("url", "https://example.org/olga"),
            Map.entry("whole", "4"),
            Map.entry("decimal", "0,125"),
            Map.entry("price", "2500,25"),
            Map.entry("day", "15.04.2026"),
            Map.entry("time", "18:45"),
            Map.entry("span", "2 ч 15 мин"),
            Map.entry("rich", "Второй"),
            Map.entry("data", "{\"b\": [1, 2], \"a\": null}"));
    typed.forEach(this::type);
    new Person(formwork, page).picture("every-type-form");
    save();
    page.locator(".fw-record-title").waitFor();
    assertThat(page.locator(".fw-record-title"))
        .containsText(
            // Which number it is follows from what was refused before: that leaves a gap.
            Pattern.compile("HW-" + Year.now(ZoneId.systemDefault()) + "-\\d{4} ЖУ-2026"));
    assertEquals("Olga@example.org", box("email").inputValue());
    assertEquals("+7 916 765-43-21", box("phone").inputValue());
    assertEquals("0,125", box("decimal").inputValue());
    assertEquals("2500,25", box("price").inputValue());
    assertEquals("18:45", box("time").inputValue());
    assertThat(page.locator("[data-field=data] textarea"))
        .hasValue("{\n  \"a\": null,\n  \"b\": [\n    1,\n    2\n  ]\n}");
    assertThat(page.locator("[data-field=topics] vaadin-multi-select-combo-box-chip").last())
        .isVisible();
    Person keeper = new Person(formwork, page);
    assertEquals("ЮГ/002", keeper.shown("Номер в офисе"));
    assertEquals("10 001,00 ₽".replace(" ", NO_BREAK), keeper.shown("Стоимость"));
    keeper.picture("every-type-record");
  }

  @Test
  @Order(4)
  void everyTypeIsFiltered() {
    Map<String, String> one =
        Map.ofEntries(
            Map.entry("topics", "software"),
            Map.entry("topic", "hardware"),
            Map.entry("email", "olga"),
            Map.entry("phone", "765-43"),
            Map.entry("url", "/olga"),
            Map.entry("text", "жу-"),
            Map.entry("whole", "4..10"),
            Map.entry("decimal", "..1"),
            Map.entry("price", "2000..2600,5"),
            Map.entry("day", "2026-04-01..2026-04-30"),
            Map.entry("time", "18:00.."),
            Map.entry("span", "2 ч..3 ч"));
    one.forEach((field, value) -> {
      page.navigate(
          address("samples")
              + "?"
              + field
              + "="
              + URLEncoder.encode(value, StandardCharsets.UTF_8));
      assertThat(page.locator(".fw-list-count")).containsText("1 запись");
      assertThat(page.locator(".fw-grid .fw-number:visible").first())
          .containsText("HW-" + Year.now(ZoneId.systemDefault()) + "-");
    });
    open("samples");
    page.locator("[data-filter=price] input").fill("1000..");
    assertThat(page.locator(".fw-list-count")).containsText("2 записи");
  }

  @Test
  @Order(5)
  void aPartIsMadeFromItsWhole() {
    open("samples?email=first");
    page.locator(".fw-grid .fw-number").first().click();
    page.locator(".fw-record-title").waitFor();
    String whole = page.url();
    page.locator(".fw-panels [data-action=create]").click();
    assertThat(page.locator("[data-field=base] input"))
        .hasValue("SOFTWARE-" + Year.now(ZoneId.systemDefault()) + "-0001 АБ-12");
    choose("office", "Север");
    choose("helpers", "Пётр Лис");
    type("text", "ВИ-77");
    save();
    page.waitForURL(whole.replaceAll("[?].*", ""));
    assertThat(page.locator(".fw-panels .fw-row-link")).containsText("ВИ-77");
    new Person(formwork, page).picture("every-type-parts");
  }

  @Test
  @Order(6)
  void itLooksTheSameInTheDarkAndOnAPhone() {
    Page dark = browser.signIn("keeper", new Browser.Looks("dark", "en", 1440, 900)).page();
    dark.navigate(address("samples"));
    dark.locator(".fw-grid .fw-number").first().waitFor();
    new Person(formwork, dark).picture("every-type-dark-en");
    Page phone = browser.signIn("keeper", new Browser.Looks("light", "ru", 390, 844)).page();
    phone.navigate(address("samples"));
    phone.locator(".fw-card-row").first().waitFor();
    new Person(formwork, phone).picture("every-type-phone");
  }

  @Test
  @Order(7)
  void whatIsSetIsAChipThatTellsWhatItKeepsAway() {
    open("samples?tags=%s,%%26,vip".formatted(encoded("образец")));
    assertThat(page.locator(".fw-list-count")).containsText("1 запись");
    assertThat(page.locator("[data-chip=tags]")).containsText("Метки: образец, Все сразу, vip");
    page.navigate(address("samples?email=nobody&tags=%s".formatted(encoded("образец"))));
    assertThat(page.locator("[data-chip=email]")).containsText("без него: 1");
    page.locator("[data-chip=email]").click();
    assertThat(page.locator(".fw-list-count")).containsText("1 запись");
    assertThat(page.locator("[data-chip=email]")).hasCount(0);
  }

  private static String encoded(String word) {
    return URLEncoder.encode(word, StandardCharsets.UTF_8);
  }

  private void open(String view) {
    page.navigate(address(view));
    page.locator(".fw-grid .fw-number").first().waitFor();
  }

  private String address(String view) {
    return formwork.url() + "every_type/" + view;
  }

  private Locator box(String field) {
    String at = "[data-field=" + field + "]";
    return page.locator(at + " input, " + at + " textarea").first();
  }

  private void type(String field, String text) {
    box(field).fill(text);
    // The calendar of a date opens beside the typing, and Tab would lead into it.
    box(field).press(field.equals("day") ? "Enter" : "Tab");
  }

  private void choose(String field, String title) {
    box(field).click();
    box(field).fill(title);
    page.locator("vaadin-combo-box-item:visible, vaadin-multi-select-combo-box-item:visible")
        .filter(new Locator.FilterOptions().setHasText(title))
        .first()
        .click();
    page.keyboard().press("Escape");
  }

  private void save() {
    page.locator(".fw-create-bar vaadin-button[theme~=primary]").click();
  }
}
