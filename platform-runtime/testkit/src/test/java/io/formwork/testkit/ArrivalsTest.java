package io.formwork.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.formwork.core.account.Accounts;
import io.formwork.core.account.Admission;
import io.formwork.core.account.Arrival;
import io.formwork.core.actor.Actor;
import io.formwork.core.actor.Channel;
import io.formwork.core.application.AccountAdministration;
import io.formwork.core.record.Changes;
import io.formwork.core.record.RecordRef;
import io.formwork.core.store.AccountSource;
import io.formwork.core.store.Journal;
import io.formwork.metadata.model.ObjectType;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import io.formwork.testdatabase.TestDatabase;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** People for whom a directory vouches (S5), from their first sign-in on. */
@ExtendWith(DatabaseServerExtension.class)
class ArrivalsTest {

  private TestDatabase database;
  private Node node;
  private Accounts accounts;

  @BeforeEach
  void start(DatabaseServer server) {
    database = server.empty();
    node =
        Node.start(
            database,
            SettledLoans.files()
                .edited(Loans.KEEPER, "user: { read: all }", "user: { read: all, update: all }"));
    assertTrue(node.runtime().identities().firstAdministrator().isPresent());
    accounts = node.runtime().identities().accounts();
  }

  @AfterEach
  void stop() {
    node.close();
    database.close();
  }

  @Test
  void theFirstSignInMakesAnAccountAndTheJournalTellsOfIt() {
    assertEquals(Admission.ADMITTED, arrive("id-1", "anna", "Анна", "guest"));
    Actor anna = actor("anna");
    assertEquals("Анна", anna.name());
    assertEquals(Set.of("guest"), anna.roles());
    assertEquals(Optional.of(AccountSource.DIRECTORY), accounts.sourceOf("anna"));
    assertFalse(accounts.isOneTime("anna", ""), "no password lies here");

    List<Journal.Entry> told = journal(anna);
    assertEquals(
        List.of(Journal.Operation.UPDATE, Journal.Operation.CREATE),
        told.stream().map(Journal.Entry::operation).toList());
    Journal.Entry roles = told.getFirst();
    assertEquals("sign_in", roles.cause());
    assertEquals(Optional.of("directory"), roles.address());
    assertEquals(Optional.of(Channel.SIGN_IN), roles.channel());
    assertEquals(Set.of("roles"), roles.fields().keySet());

    arrive("id-1", "anna", "Анна", "guest");
    assertEquals(told.size(), journal(anna).size(), "nothing new, nothing told");
  }

  @Test
  void nameMailAndRolesFollowTheDirectoryAndRolesGivenHereStay() {
    arrive("id-1", "anna", "Анна", "guest");
    Actor keeper = actor("admin");
    update(keeper, "anna", Changes.of("roles", List.of("guest", "keeper")));
    arrive("id-1", "anna", "Анна Карпова");
    assertEquals(Set.of("keeper"), actor("anna").roles());
    assertEquals("Анна Карпова", actor("anna").name());
    // Both give it now; when the directory no longer does, the one given here stays.
    arrive("id-1", "anna", "Анна Карпова", "keeper", "guest");
    arrive("id-1", "anna", "Анна Карпова");
    assertEquals(Set.of("keeper"), actor("anna").roles());
  }

  @Test
  void whatTheDirectorySaysIsNotChangedHere() {
    arrive("id-1", "anna", "Анна", "guest");
    Actor keeper = actor("admin");
    assertEquals(
        "FORBIDDEN name: Поле «Имя» меняют не здесь: его ведёт каталог.",
        refusal(() -> update(keeper, "anna", Changes.of("name", "Другая"))));
    assertEquals(
        "FORBIDDEN roles: Роль «Guest» даёт каталог: исключите там человека из группы.",
        refusal(() -> update(keeper, "anna", Changes.of("roles", List.of("keeper")))));
    update(keeper, "anna", Changes.of("language", "en"));
    update(keeper, "petrov", Changes.of("name", "Пётр"));
  }

  @Test
  void nobodysAccountIsTakenOver() {
    assertEquals(Admission.LOGIN_TAKEN, arrive("id-9", "admin", "Чужой", "keeper"));
    assertEquals(Admission.LOGIN_TAKEN, arrive("id-9", "petrov", "Чужой", "keeper"), "no password");
    arrive("id-1", "anna", "Анна", "guest");
    assertEquals(Admission.LOGIN_TAKEN, arrive("id-2", "anna", "Другая Анна", "guest"));
    assertEquals("Анна", actor("anna").name());
  }

  @Test
  void aPersonIsKnownByTheSubjectUnderANewLogin() {
    arrive("id-1", "anna", "Анна", "guest");
    long anna = actor("anna").id();
    assertEquals(Admission.ADMITTED, arrive("id-1", "anna.k", "Анна", "guest"));
    assertEquals(anna, actor("anna.k").id());
    assertEquals(Admission.LOGIN_TAKEN, arrive("id-1", "admin", "Анна", "guest"));
  }

  @Test
  void whoIsNoLongerActiveStaysOut() {
    arrive("id-1", "anna", "Анна", "guest");
    update(actor("admin"), "anna", Changes.of("active", false));
    assertEquals(Admission.INACTIVE, arrive("id-1", "anna", "Анна", "guest"));
  }

  @Test
  void anAdministratorHandsAnAccountOver() {
    Actor admin = actor("admin");
    long petrov = actor("petrov").id();
    assertEquals(
        "FORBIDDEN Свою учётную запись передаёт другой администратор: кто-то должен войти и"
            + " тогда, когда каталог или служба входа недоступны.",
        refusal(() -> leave(admin, admin.id())));
    assertEquals(
        "NOT_FOUND Такой записи нет, или у вас нет к ней доступа.",
        refusal(() -> leave(actor("petrov"), admin.id())));

    leave(admin, petrov);
    assertEquals(Admission.ADMITTED, arrive("id-3", "petrov", "Пётр Петрович", "keeper"));
    assertEquals(petrov, actor("petrov").id());
    assertEquals(Set.of("guest", "keeper"), actor("petrov").roles());
    assertEquals(Set.of("keeper"), accounts.rolesFromOutside(petrov, "loans"));
    assertEquals(
        "FORBIDDEN Пароль этого человека хранит каталог: выдают и меняют его там.",
        refusal(() -> administration().issue(node.loans(), admin, petrov)));
    assertEquals(
        "INVALID current: Ваш пароль хранит каталог: смените его там.",
        refusal(() -> accounts.choose("petrov", "old", "семь зелёных чайников", Optional.empty())));
  }

  @Test
  void whatNoApplicationHasIsNoRole() {
    Arrival strange =
        new Arrival(
            AccountSource.DIRECTORY,
            "id-1",
            "anna",
            Optional.empty(),
            Optional.empty(),
            Map.of("loans", Set.of("guest", "emperor"), "elsewhere", Set.of("keeper")));
    assertEquals(Admission.ADMITTED, node.runtime().identities().arrivals().receive(strange));
    assertEquals(Set.of("guest"), actor("anna").roles());
    assertTrue(accounts.rolesFromOutside(actor("anna").id(), "elsewhere").isEmpty());
  }

  private Admission arrive(String subject, String login, String name, String... roles) {
    return node.runtime()
        .identities()
        .arrivals()
        .receive(
            new Arrival(
                AccountSource.DIRECTORY,
                subject,
                login,
                Optional.of(name),
                Optional.of(login + "@example.com"),
                Map.of("loans", Set.of(roles))));
  }

  private AccountAdministration administration() {
    return new AccountAdministration(node.runtime().platform(), accounts);
  }

  private void leave(Actor by, long user) {
    administration().leaveTo(node.loans(), by, user, AccountSource.DIRECTORY);
  }

  private void update(Actor by, String login, Changes changes) {
    RecordRef ref = new RecordRef(ObjectType.USER, actor(login).id());
    node.loans().records().update(by, ref, OptionalLong.empty(), changes);
  }

  private List<Journal.Entry> journal(Actor person) {
    return node.loans().stores().journal().of(new RecordRef(ObjectType.USER, person.id()), 10);
  }

  private Actor actor(String login) {
    return node.loans().actor(login).orElseThrow();
  }

  private static String refusal(Runnable command) {
    return Workshop.refusal(Locale.of("ru"), command);
  }
}
