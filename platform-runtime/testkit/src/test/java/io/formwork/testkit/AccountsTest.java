package io.formwork.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.formwork.assembly.FirstAdministrator;
import io.formwork.core.account.Accounts;
import io.formwork.core.actor.Actor;
import io.formwork.core.application.AccountAdministration;
import io.formwork.core.message.Refusal.Kind;
import io.formwork.core.message.RefusedException;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import io.formwork.testdatabase.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How people come by their passwords, from the first administrator on. */
@ExtendWith(DatabaseServerExtension.class)
class AccountsTest {

  private static final String OWN = "семь зелёных чайников";

  private TestDatabase database;
  private Node node;
  private Accounts accounts;
  private FirstAdministrator.Made first;

  @BeforeEach
  void start(DatabaseServer server) {
    database = server.empty();
    node = Node.start(database, SettledLoans.files());
    accounts = node.runtime().identities().accounts();
    first = node.runtime().identities().firstAdministrator().orElseThrow();
  }

  @AfterEach
  void stop() {
    node.close();
    database.close();
  }

  @Test
  void theFirstAdministratorIsMadeOnce() {
    assertEquals("admin", first.login());
    assertTrue(actor("admin").hasRole("keeper"));
    assertEquals(Optional.empty(), node.runtime().identities().firstAdministrator());
  }

  @Test
  void aOneTimePasswordIsExchangedForOnesOwn() {
    String oneTime = first.issued().password();
    assertTrue(accounts.isOneTime("admin", oneTime));
    accounts.choose("admin", oneTime, OWN, Optional.empty());

    assertFalse(accounts.isOneTime("admin", oneTime), "once");
    assertFalse(accounts.isOneTime("admin", OWN), "one's own is not for one time");
    assertEquals("INVALID current: Нынешний пароль неверен.", refusal(oneTime, "another of these"));
    accounts.choose("admin", OWN, "another of these", Optional.empty());
  }

  @Test
  void whatIsNoGoodIsRefusedAndTheOldOneStays() {
    String oneTime = first.issued().password();
    assertEquals("INVALID wanted: Пароль не короче 10 знаков.", refusal(oneTime, "short"));
    assertEquals(
        "INVALID wanted: В пароле не должно быть логина.", refusal(oneTime, "the admin's"));
    assertEquals("INVALID current: Нынешний пароль неверен.", refusal("wrong", OWN));
    assertTrue(accounts.isOneTime("admin", oneTime));
  }

  @Test
  void itRunsOut() {
    String oneTime = first.issued().password();
    node.runtime().clock().advance(Duration.ofDays(7));
    assertFalse(accounts.isOneTime("admin", oneTime));
    assertEquals(
        "INVALID current: Выданный пароль истёк. Попросите администратора выдать новый.",
        refusal(oneTime, OWN));
  }

  @Test
  void anAdministratorIssuesOneToWhoCannotSignIn() {
    Accounts.Issued issued = issue(actor("admin"), actor("petrov").id());
    assertTrue(accounts.isOneTime("petrov", issued.password()));
    accounts.choose("petrov", issued.password(), OWN, Optional.empty());
    issue(actor("admin"), actor("petrov").id());
    assertEquals(
        "INVALID current: Нынешний пароль неверен.",
        Workshop.refusal(
            Locale.of("ru"),
            () -> accounts.choose("petrov", OWN, "another one here", Optional.empty())),
        "the one before ceases to work");
  }

  @Test
  void nobodyElseDoes() {
    long admin = actor("admin").id();
    Kind kind =
        assertThrows(RefusedException.class, () -> issue(actor("petrov"), admin)).refusal().kind();
    assertEquals(Kind.NOT_FOUND, kind);
    assertEquals(List.of(admin), List.copyOf(accounts.of(List.of(admin, 999_999L)).keySet()));
  }

  @Test
  void neitherDoesWhoActsInAnAdministratorsPlace() {
    Actor substitute = actor("admin").representedBy(actor("petrov"), Instant.MAX, Set.of("keeper"));
    assertEquals(
        "FORBIDDEN Замещая другого, пароли не выдают: они действуют и после замещения.",
        Workshop.refusal(Locale.of("ru"), () -> issue(substitute, actor("petrov").id())));
  }

  private Accounts.Issued issue(Actor by, long user) {
    return new AccountAdministration(node.runtime().platform(), accounts)
        .issue(node.loans(), by, user);
  }

  private Actor actor(String login) {
    return node.loans().actor(login).orElseThrow();
  }

  private String refusal(String current, String wanted) {
    return Workshop.refusal(
        Locale.of("ru"), () -> accounts.choose("admin", current, wanted, Optional.empty()));
  }
}
