package io.formwork.acceptance.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.formwork.acceptance.server.RunningFormwork;
import io.formwork.acceptance.server.WithFormwork;
import io.formwork.testkit.coverage.Covers;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One ticket from its creation to its rating, with a client, a manager and an agent. */
@ExtendWith(WithFormwork.class)
class TicketLifeIT {

  private static final String SUBJECT = "Не открывается отчёт о продажах";
  private static final Map<String, String> FIRST_LINE =
      Map.of(
          "Никита Белов", "belov",
          "Анна Карпова", "karpova",
          "Денис Морозов", "morozov",
          "Сергей Петров", "petrov");

  @Test
  @Covers({"G1", "G2", "G4", "G5", "G7", "G8", "G20", "G21", "G22"})
  void aTicketIsCreatedAssignedByTheClockSolvedAcceptedAndRated(RunningFormwork formwork)
      throws Exception {
    try (Browser browser = new Browser(formwork)) {
      Person client = browser.signIn("ivanov");
      String ticket = create(client);
      managerIsAsked(browser.signIn("orlova"));
      new TestClock(formwork).advance(Duration.ofMinutes(15));
      client.page().waitForTimeout(2500);
      client.openUrl(ticket);
      client.waitForState("В работе");
      client.picture("ticket");
      Person agent =
          browser.signIn(Objects.requireNonNull(FIRST_LINE.get(client.shown("Исполнитель"))));
      send(agent, "Обновили модуль отчётов, отчёт снова открывается.");
      answer(client, "return_to_work", "В отчёте нет вчерашних продаж.");
      send(agent, "Пересчитали данные за вчера.");
      answer(client, "accept", "");
      rate(client);
      client.openUrl(ticket);
      client.waitForState("Решено");
      client.page().locator("vaadin-tab", text("История")).click();
      client.page().locator(".fw-history-entry").first().waitFor();
      client.picture("history");
      client.page().locator("vaadin-tab", text("Процесс")).click();
      client
          .page()
          .locator("fw-process .fw-node-passed")
          .first()
          .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
      client.picture("process");
    }
  }

  private static String create(Person client) {
    client.page().locator("[data-key=create]").click();
    client.page().locator(".fw-create-card").waitFor();
    client.type("subject", SUBJECT);
    client.type("description", "После обновления вместо отчёта белый экран.");
    client.picture("new-ticket");
    client.page().locator(".fw-create-bar vaadin-button[theme~=primary]").click();
    client.waitForState("Назначается исполнитель");
    client.page().locator(".fw-composer textarea").fill("Отчёт нужен до конца дня.");
    client.page().locator(".fw-composer vaadin-button[theme~=primary]").click();
    client.page().locator(".fw-message", text("до конца дня")).waitFor();
    return client.page().url();
  }

  private static void managerIsAsked(Person manager) {
    manager.open("tasks");
    String task = manager.page().locator(".fw-task", text(SUBJECT)).innerText();
    assertTrue(task.contains("Назначить исполнителя первой линии"), task);
    assertTrue(task.contains("осталось"), task);
    manager.picture("tasks");
  }

  private static void send(Person agent, String solution) {
    agent.openTask(SUBJECT);
    agent.type("solution", solution);
    agent.picture("task");
    agent.take("send_for_checking");
    agent.page().waitForURL("**/tasks");
  }

  private static void answer(Person client, String outcome, String reason) {
    client.openTask(SUBJECT);
    client.take(outcome);
    if (!reason.isEmpty()) {
      client.type("return_reason", reason);
      client.picture("asked");
      client.confirm();
    }
    client.page().waitForURL("**/tasks");
  }

  private static void rate(Person client) {
    client.openTask(SUBJECT);
    client.page().locator("[data-field=rating] vaadin-radio-button").last().click();
    client.type("rating_comment", "Спасибо, быстро помогли!");
    client.page().locator("[data-field=rating_comment] textarea").blur();
    client.take("rate");
    client.page().waitForURL("**/tasks");
  }

  private static Page.LocatorOptions text(String words) {
    return new Page.LocatorOptions().setHasText(words);
  }
}
