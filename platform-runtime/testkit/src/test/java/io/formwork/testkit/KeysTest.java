package io.formwork.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.formwork.core.actor.Actor;
import io.formwork.core.actor.Channel;
import io.formwork.core.application.Application;
import io.formwork.core.application.KeyAdministration;
import io.formwork.core.application.KeyAdministration.Wanted;
import io.formwork.core.explain.Explanation;
import io.formwork.core.key.KeyScope;
import io.formwork.core.key.Keys;
import io.formwork.core.message.Messages;
import io.formwork.core.query.ListRequest;
import io.formwork.core.record.Changes;
import io.formwork.core.record.RecordRef;
import io.formwork.core.store.Journal;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import io.formwork.testdatabase.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Keys leave programs what they name of what their owners may at the moment, and no more. */
@ExtendWith(DatabaseServerExtension.class)
class KeysTest {

  private static final Locale RUSSIAN = Locale.of("ru");
  private static final KeyScope.Part WHOLE = new KeyScope.Part(Set.of(), Set.of());

  private TestDatabase database;
  private Node node;
  private Keys keys;
  private KeyAdministration administration;

  @BeforeEach
  void start(DatabaseServer server) {
    database = server.empty();
    node = Node.start(database, Office.DEFINITIONS);
    keys = node.runtime().identities().keys();
    administration =
        new KeyAdministration(
            node.runtime().platform(), node.runtime().identities().accounts(), keys);
  }

  @AfterEach
  void stop() {
    node.close();
    database.close();
  }

  @Test
  void aKeyDoesWhatItsOwnerMayAndTheJournalSaysSo() {
    Actor program = with("anna", scope(true, WHOLE)).orElseThrow();
    RecordRef ref = buys(program, "Бумага");
    update(program, ref, Changes.of("amount", 5L));

    Journal.Entry last = journal(ref).getFirst();
    assertEquals(Optional.of("Анна Архангельская"), last.personName());
    assertEquals(Optional.of("Склад"), last.key().map(Journal.Credential::name));
    assertTrue(office().history().verify(actor("admin")).broken().isEmpty());
  }

  @Test
  void rolesAreThoseThatItNames() {
    assertEquals(
        Set.of("requester"),
        with("boris", scope(true, new KeyScope.Part(Set.of("requester"), Set.of())))
            .orElseThrow()
            .roles());
    assertEquals(
        Set.of("buyer", "requester"), with("boris", scope(true, WHOLE)).orElseThrow().roles());
  }

  @Test
  void itAdministersOnlyWhereThatIsSaid() {
    assertEquals(
        Set.of("head", "requester"), with("gleb", scope(true, WHOLE)).orElseThrow().roles());
    KeyScope administering = new KeyScope(true, true, Map.of("office", WHOLE));
    assertTrue(with("gleb", administering).orElseThrow().hasRole("administrator"));
  }

  @Test
  void oneForReadingChangesNothing() {
    RecordRef ref = buys(actor("anna"), "Бумага");
    Actor program = with("anna", scope(false, WHOLE)).orElseThrow();
    assertEquals(1, seen(program, "purchase"));
    assertTrue(
        office().query().get(program, ref).orElseThrow().abilities().offers().stream()
            .noneMatch(offer -> offer.decision().allowed()));
    assertEquals(Set.of(), office().query().get(program, ref).orElseThrow().abilities().writable());
    refused("У вас нет права создавать: Закупка.", () -> buys(program, "Ещё"));
    refused(
        "amount: В состоянии «Готовится» вы не можете менять поле «Сумма».",
        () -> update(program, ref, Changes.of("amount", 5L)));
    refused(
        "У вас нет права на действие «Отправить».",
        () ->
            office().records().take(program, ref, OptionalLong.empty(), "submit", Changes.none()));
  }

  @Test
  void whatItDoesNotReachIsNotThere() {
    RecordRef ref = buys(actor("anna"), "Бумага");
    KeyScope purchases = scope(true, new KeyScope.Part(Set.of(), Set.of("purchase")));
    Actor program = with("anna", purchases).orElseThrow();
    assertEquals(1, seen(program, "purchase"));
    assertEquals(0, seen(program, "unit"));
    assertEquals(0, seen(program, "user"));
    assertNotEquals(0, seen(actor("anna"), "unit"));
    assertTrue(office().query().get(program, ref).isPresent());

    Actor units = with("anna", scope(true, new KeyScope.Part(Set.of(), Set.of("unit")))).get();
    assertFalse(office().query().get(units, ref).isPresent());
    assertEquals(List.of(), office().tasks().open(units));
  }

  @Test
  void itLendsNoRights() {
    Actor program = with("anna", scope(true, WHOLE)).orElseThrow();
    assertFalse(office().query().mayCreate(program, "substitution").allowed());
    assertEquals(List.of(), office().substitutions().of(program));
  }

  @Test
  void anExplanationNamesTheKey() {
    RecordRef ref = buys(actor("anna"), "Бумага");
    Actor program = with("anna", scope(false, WHOLE)).orElseThrow();
    assertEquals(
        List.of("Ключ «Склад» этого не даёт: он уже прав своего владельца."),
        against(office().explanations().of(program, program, ref, "take:submit")));
    assertEquals(
        List.of("Ключ «Склад» этого не даёт: он уже прав своего владельца."),
        against(office().explanations().of(program, program, ref, "update:amount")));
    assertEquals(
        List.of("Ключ «Склад» этого не даёт: он уже прав своего владельца."),
        against(
            office()
                .explanations()
                .ofObject(program, program, office().model().object("purchase"), "create")));
  }

  @Test
  void itLosesWhatItsOwnerLoses() {
    Keys.Made made = make("boris", scope(true, WHOLE));
    Actor admin = actor("admin");
    RecordRef boris = actor("boris").ref();
    update(admin, boris, Changes.of("roles", List.of("requester")));
    assertEquals(Set.of("requester"), narrowed(made, "boris").orElseThrow().roles());
    update(admin, boris, Changes.of("active", false));
    assertEquals(Optional.empty(), keys.use(made.key().id()));
  }

  @Test
  void itEndsWhenItIsToAndAtOnceWhenItIsRevoked() {
    Keys.Made made = make("anna", scope(true, WHOLE));
    assertTrue(made.secret().matches("fwk_[0-9A-Za-z]{49}"), made.secret());
    assertTrue(made.secret().startsWith(made.key().hint()));
    Keys.Made other = make("anna", scope(true, WHOLE));
    administration.revoke(actor("anna"), other.key().id());
    assertEquals(Optional.empty(), keys.use(other.key().id()));
    assertEquals(1, administration.own(actor("anna")).size());
    refused(
        "Такого ключа нет, или он уже отозван.",
        () -> administration.revoke(actor("boris"), made.key().id()));

    assertTrue(keys.use(made.key().id()).isPresent());
    node.runtime().clock().advance(Duration.ofDays(31));
    assertEquals(Optional.empty(), keys.use(made.key().id()));
  }

  @Test
  void itIsRememberedToTheMinuteWhenItWasUsed() {
    long key = make("anna", scope(true, WHOLE)).key().id();
    keys.use(key);
    Instant first = keys.of(actor("anna").id()).getFirst().used().orElseThrow();
    keys.use(key);
    assertEquals(first, keys.of(actor("anna").id()).getFirst().used().orElseThrow());
    node.runtime().clock().advance(Duration.ofSeconds(61));
    keys.use(key);
    assertTrue(keys.of(actor("anna").id()).getFirst().used().orElseThrow().isAfter(first));
  }

  @Test
  void aScopeHasNothingThatItsOwnerHasNot() {
    refused(
        "apps: Укажите хотя бы одно приложение, которое открывает ключ.",
        () -> make("anna", new KeyScope(true, false, Map.of())));
    refused(
        "apps: Приложения «shop» нет, или у владельца ключа нет в нём роли.",
        () -> make("anna", new KeyScope(true, false, Map.of("shop", WHOLE))));
    refused(
        "apps: В приложении «Закупки» у владельца ключа нет роли «buyer».",
        () -> make("anna", scope(true, new KeyScope.Part(Set.of("buyer"), Set.of()))));
    refused(
        "apps: Роль «Администратор» управляет приложением: для неё ключу надо разрешить управлять.",
        () -> make("gleb", scope(true, new KeyScope.Part(Set.of("administrator"), Set.of()))));
    refused(
        "apps: В приложении «Закупки» нет объекта «nothing», который владелец ключа мог бы видеть.",
        () -> make("anna", scope(true, new KeyScope.Part(Set.of(), Set.of("nothing")))));
    refused(
        "apps: В приложении «Закупки» ключу ничего не остаётся: все роли владельца управляют"
            + " приложением. Разрешите ключу управлять или не включайте это приложение.",
        () -> make("admin", scope(true, WHOLE)));
    refused(
        "apps: Управлять этим ключом нечем: у владельца нет в этих приложениях роли, которая"
            + " управляет.",
        () -> make("anna", new KeyScope(true, true, Map.of("office", WHOLE))));
  }

  @Test
  void itHasANameAndAnEnd() {
    refused(
        "name: Назовите ключ так, чтобы узнать его потом: от 1 до 80 знаков, в одну строку.",
        () -> administration.make(actor("anna"), wanted(" ", 30)));
    for (int days : List.of(-1, 0, 367)) {
      refused(
          "expires: Укажите срок в будущем, не дальше 366 дней от сегодняшнего дня.",
          () -> administration.make(actor("anna"), wanted("Склад", days)));
    }
  }

  @Test
  void nobodyMakesOneWithAKeyOrInAnothersPlace() {
    Actor program = with("gleb", new KeyScope(true, true, Map.of("office", WHOLE))).orElseThrow();
    Actor substitute =
        actor("gleb").representedBy(actor("anna"), Instant.MAX, Set.of("administrator"));
    String byKey =
        "С ключом не выдают ни паролей, ни ключей: они действовали бы и без него. Войдите с"
            + " паролем.";
    String acting = "Замещая другого, с ключами не работают: они действуют и после замещения.";
    long anna = actor("anna").id();
    refused(byKey, () -> administration.own(program));
    refused(byKey, () -> administration.make(program, wanted("Склад", 30)));
    refused(byKey, () -> administration.make(office(), program, anna, wanted("Склад", 30)));
    refused(acting, () -> administration.own(substitute));
    refused(acting, () -> administration.make(office(), substitute, anna, wanted("Склад", 30)));
  }

  @Test
  void anAdministratorMakesThoseOfOthers() {
    long anna = actor("anna").id();
    Keys.Made made = administration.make(office(), actor("admin"), anna, wanted("Склад", 30));
    assertEquals(Optional.of(actor("admin").id()), made.key().madeBy());
    assertEquals("anna", made.key().login());
    assertEquals(1, administration.of(office(), actor("admin"), anna).size());
    refused(
        "Такой записи нет, или у вас нет к ней доступа.",
        () -> administration.of(office(), actor("boris"), anna));
    administration.revoke(office(), actor("admin"), anna, made.key().id());
    assertEquals(List.of(), administration.own(actor("anna")));
  }

  private Application office() {
    return node.runtime().platform().application("office").orElseThrow();
  }

  private Actor actor(String login) {
    return office().actor(login).orElseThrow();
  }

  private static KeyScope scope(boolean writes, KeyScope.Part part) {
    return new KeyScope(writes, false, Map.of("office", part));
  }

  private Wanted wanted(String name, int days) {
    Instant expires = node.runtime().clock().instant().plus(Duration.ofDays(days));
    return new Wanted(name, expires, scope(true, WHOLE));
  }

  private Keys.Made make(String login, KeyScope scope) {
    Wanted wanted = wanted("Склад", 30);
    return administration.make(actor(login), new Wanted("Склад", wanted.expires(), scope));
  }

  private Optional<Actor> with(String login, KeyScope scope) {
    return narrowed(make(login, scope), login);
  }

  private Optional<Actor> narrowed(Keys.Made made, String login) {
    return keys.use(made.key().id())
        .flatMap(key -> key.narrow(office().model(), actor(login).through(Channel.REST)));
  }

  private void update(Actor actor, RecordRef ref, Changes changes) {
    office().records().update(actor, ref, OptionalLong.empty(), changes);
  }

  private RecordRef buys(Actor actor, String subject) {
    return office().records().create(actor, "purchase", Changes.of("subject", subject));
  }

  private int seen(Actor actor, String object) {
    ListRequest all =
        new ListRequest(
            object, List.of(), Optional.empty(), List.of(), List.of(), Optional.empty(), 0, 50);
    return office().query().list(actor, all).rows().size();
  }

  private List<Journal.Entry> journal(RecordRef ref) {
    return office().stores().journal().of(ref, 10);
  }

  private static List<String> against(Explanation explanation) {
    assertFalse(explanation.decision().allowed());
    return explanation.decisive().stream()
        .map(finding -> Messages.in(RUSSIAN, finding.says()))
        .collect(Collectors.toList());
  }

  private static void refused(String words, Runnable deed) {
    String told = Workshop.refusal(RUSSIAN, deed);
    assertEquals(words, told.substring(told.indexOf(' ') + 1));
  }
}
