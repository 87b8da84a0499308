package io.formwork.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.formwork.core.actor.Actor;
import io.formwork.core.application.SessionAdministration;
import io.formwork.core.session.Ending;
import io.formwork.core.session.Lifetimes;
import io.formwork.core.session.OpenSession;
import io.formwork.core.session.Sessions;
import io.formwork.core.session.Standing;
import io.formwork.core.session.Visitor;
import io.formwork.core.time.MovableClock;
import io.formwork.persistence.Persistence;
import io.formwork.persistence.jdbc.JdbcTransactions;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import io.formwork.testdatabase.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Sessions of two servers over one database. */
@ExtendWith(DatabaseServerExtension.class)
class SessionsTest {

  private static final Standing SIGNED_OUT = new Standing.Over(Ending.OWNER);

  private TestDatabase database;
  private Node one;
  private Node two;

  @BeforeEach
  void start(DatabaseServer server) {
    database = server.empty();
    one = Node.start(database, SettledLoans.files());
    two = Node.start(database, SettledLoans.files());
  }

  @AfterEach
  void stop() {
    two.close();
    one.close();
    database.close();
  }

  @Test
  void signingOutEverywhereHoldsOnEveryServerWithTheNextRequest() {
    long here = open(one, "here");
    open(two, "laptop");
    assertEquals(2, administration(one).own(petrov(one)).size());

    administration(one).endOthers(petrov(one), Optional.of(here));
    assertEquals(SIGNED_OUT, look(two, "laptop"));
    assertInstanceOf(Standing.Open.class, look(one, "here"));
    assertEquals(
        List.of(here), administration(one).own(petrov(one)).stream().map(OpenSession::id).toList());
  }

  @Test
  void whatBeganBeforeAndWasNeverSeenIsOverToo() {
    administration(one).endOthers(petrov(one), Optional.empty());
    assertEquals(
        new Standing.Over(Ending.UNKNOWN), look(one, "kept for later", Duration.ofMinutes(5)));
    assertInstanceOf(Standing.Open.class, look(one, "begun since", Duration.ZERO));
  }

  @Test
  void oneEndsAndTheOthersStay() {
    long lost = open(one, "lost telephone");
    open(one, "laptop");
    administration(two).end(petrov(two), lost);
    assertEquals(SIGNED_OUT, look(one, "lost telephone"));
    assertInstanceOf(Standing.Open.class, look(one, "laptop"));
    assertEquals(
        "NOT_FOUND Такого сеанса нет, или он уже завершён.",
        Workshop.refusal(Locale.of("ru"), () -> administration(one).end(petrov(one), lost)));
  }

  @Test
  void aNewPasswordEndsAllButTheOneWhereItWasChosen() {
    long here = open(one, "here");
    open(two, "elsewhere");
    String first = administratorIssues();
    assertEquals(new Standing.Over(Ending.PASSWORD), look(one, "here"), "issued by another");
    assertEquals(new Standing.Over(Ending.PASSWORD), look(two, "elsewhere"));

    long again = open(one, "again");
    open(two, "elsewhere again");
    one.runtime()
        .identities()
        .accounts()
        .choose("petrov", first, "семь зелёных чайников", Optional.of(again));
    assertInstanceOf(Standing.Open.class, look(one, "again"));
    assertEquals(new Standing.Over(Ending.PASSWORD), look(two, "elsewhere again"));
    assertEquals(false, here == again);
  }

  @Test
  void whoIsNotActiveAnyMoreIsSignedOut() throws SQLException {
    open(one, "here");
    Visitor visitor = visitor("here", Duration.ZERO);
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("UPDATE fw.\"user\" SET active = false WHERE login = 'petrov'");
    }
    assertEquals(Optional.empty(), one.loans().actor("petrov"));
    assertEquals(
        new Standing.Over(Ending.INACTIVE),
        one.runtime().identities().sessions().look(visitor, Optional.empty()));
  }

  @Test
  void anotherPersonCannotUseIt() {
    open(one, "here");
    Actor keeper = one.loans().actor("orlova").orElseThrow();
    assertEquals(
        new Standing.Over(Ending.UNKNOWN),
        one.runtime()
            .identities()
            .sessions()
            .look(visitor("here", Duration.ZERO), Optional.of(keeper)));
  }

  @Test
  void itEndsWhenNobodyDoesAnythingAndAtLatestAfterItsTime() {
    MovableClock clock = new MovableClock(Clock.systemUTC());
    JdbcTransactions transactions = new JdbcTransactions(database.dataSource());
    Sessions sessions =
        new Sessions(
            new Persistence(database.dataSource(), transactions).sessions(),
            transactions,
            clock,
            new Lifetimes(Duration.ofHours(2), Duration.ofHours(5)));
    Visitor visitor = visitor("here", Duration.ZERO);
    Optional<Actor> petrov = Optional.of(petrov(one));
    assertInstanceOf(Standing.Open.class, sessions.look(visitor, petrov));
    clock.advance(Duration.ofMinutes(119));
    assertInstanceOf(Standing.Open.class, sessions.look(visitor, petrov));
    clock.advance(Duration.ofMinutes(1));
    assertEquals(new Standing.Over(Ending.IDLE), sessions.look(visitor, petrov), "only looked at");

    Visitor busy = visitor("busy", Duration.ZERO);
    for (int hour = 0; hour < 5; hour++) {
      assertInstanceOf(Standing.Open.class, sessions.look(busy, petrov));
      sessions.touch("busy");
      clock.advance(Duration.ofHours(1));
    }
    assertEquals(new Standing.Over(Ending.LIFETIME), sessions.look(busy, petrov));
  }

  private long open(Node node, String cookie) {
    return assertInstanceOf(Standing.Open.class, look(node, cookie)).session().id();
  }

  private Standing look(Node node, String cookie) {
    return look(node, cookie, Duration.ZERO);
  }

  private Standing look(Node node, String cookie, Duration age) {
    return node.runtime()
        .identities()
        .sessions()
        .look(visitor(cookie, age), Optional.of(petrov(node)));
  }

  private static Visitor visitor(String cookie, Duration age) {
    return new Visitor(cookie, known -> Optional.of(age), "203.0.113.7", "Firefox/140");
  }

  private static Actor petrov(Node node) {
    return node.loans().actor("petrov").orElseThrow();
  }

  private String administratorIssues() {
    return one.runtime()
        .identities()
        .accounts()
        .issue(petrov(one).id(), Optional.empty())
        .password();
  }

  private static SessionAdministration administration(Node node) {
    return new SessionAdministration(
        node.runtime().platform(),
        node.runtime().identities().accounts(),
        node.runtime().identities().sessions());
  }
}
