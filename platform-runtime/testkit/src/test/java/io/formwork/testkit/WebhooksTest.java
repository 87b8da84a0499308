package io.formwork.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.formwork.core.message.Messages;
import io.formwork.core.outbox.Answer;
import io.formwork.core.outbox.Delivery;
import io.formwork.core.outbox.Delivery.State;
import io.formwork.core.outbox.Dispatcher;
import io.formwork.core.outbox.OutboxStore;
import io.formwork.core.outbox.Parcel;
import io.formwork.core.outbox.Trouble;
import io.formwork.core.record.Changes;
import io.formwork.core.record.RecordRef;
import io.formwork.core.webhook.WebhookStanding;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The webhook of the example library: what it tells, to whom, and how often it is tried. */
@ExtendWith(DatabaseServerExtension.class)
class WebhooksTest {

  private static final Answer ACCEPTED = new Answer.Accepted(Optional.of(204));
  private static final Answer.Failed BUSY =
      new Answer.Failed(Trouble.REFUSED, Optional.of(503), false);

  private Library library;

  @BeforeEach
  void open(DatabaseServer server) {
    library = new Library(server);
  }

  @AfterEach
  void close() {
    library.close();
  }

  @Test
  void tellsWhatItsRoleReads() {
    RecordRef novel = library.book("Persuasion", "novels", 5);
    RecordRef science = library.book("Optics", "science", 7);
    library.sendAll();

    String at = Library.START.toString();
    assertEquals(
        List.of(
            "{\"type\":\"book.created\",\"timestamp\":\"%s\",\"version\":1,\"data\":{\"app\":\"library\",\"webhook\":\"catalogue\",\"object\":\"book\",\"id\":%d,\"version\":1,\"fields\":{\"number\":\"B-00003\",\"name\":\"Persuasion\",\"shelf\":\"novels\"}}}"
                .formatted(at, novel.id()),
            "{\"type\":\"book.created\",\"timestamp\":\"%s\",\"version\":1,\"data\":{\"app\":\"library\",\"webhook\":\"catalogue\",\"object\":\"book\",\"id\":%d,\"version\":1,\"fields\":{\"number\":\"B-00004\",\"name\":\"Optics\",\"shelf\":\"science\",\"copies\":7}}}"
                .formatted(at, science.id())),
        library.sent().stream().map(Parcel::body).toList());
    assertEquals(List.of("https://catalogue.example.org/hook catalogue"), library.targets());
  }

  @Test
  void tellsNothingOfWhatItsRoleDoesNotSee() {
    library.book("Codex", "archive", 1);
    library.sendAll();
    assertEquals(List.of(), library.sent());
  }

  @Test
  void tellsOfARecordThatIsGoneOnlyItsNumber() {
    RecordRef codex = library.book("Codex", "archive", 1);
    RecordRef novel = library.book("Persuasion", "novels", 5);
    library.sendAll();
    library.delete(codex);
    library.delete(novel);
    library.sendAll();
    assertEquals(
        "{\"type\":\"book.deleted\",\"timestamp\":\"%s\",\"version\":1,\"data\":{\"app\":\"library\",\"webhook\":\"catalogue\",\"object\":\"book\",\"id\":%d}}"
            .formatted(Library.START, novel.id()),
        library.sent().getLast().body());
    assertEquals(List.of("book.created", "book.deleted"), library.events());
  }

  @Test
  void tellsWhatTheConditionLetsThrough() {
    RecordRef novel = library.book("Persuasion", "novels", 5);
    library.change(novel, Changes.of("about", "By the sea"));
    library.change(novel, Changes.of("name", "Persuasion, 2nd edition"));
    library.sendAll();
    assertEquals(List.of("book.created", "book.updated"), library.events());
  }

  /** X36: what is said for the staff only must not show from outside in any way. */
  @Test
  void aSaveWithAHiddenRemarkIsNotTold() {
    RecordRef novel = library.book("Persuasion", "novels", 5);
    library.changeWithRemark(novel, "Persuasion, torn", true);
    library.sendAll();
    assertEquals(List.of("book.created"), library.events());
    library.changeWithRemark(novel, "Persuasion, mended", false);
    library.sendAll();
    assertEquals(List.of("book.created", "book.updated"), library.events());
  }

  @Test
  void whatIsTakenBackIsNotTold() {
    Workshop.refusal(() -> library.book("Twice", "novels", 500));
    library.tryOut(() -> library.book("Persuasion", "novels", 5));
    library.sendAll();
    assertEquals(List.of(), library.sent());
  }

  @Test
  void isTriedAgainUnderTheSameIdAndInOrder() {
    library.answers(BUSY);
    RecordRef novel = library.book("Persuasion", "novels", 5);
    library.change(novel, Changes.of("copies", 6L));
    library.book("Optics", "science", 7);
    library.sendAll();
    assertEquals(List.of("book.created", "book.created"), library.events());

    library.answers(ACCEPTED);
    library.advance(Duration.ofSeconds(3));
    library.sendAll();
    assertEquals(2, library.sent().size());
    library.advance(Duration.ofSeconds(4));
    library.sendAll();
    assertEquals(
        List.of("book.created", "book.created", "book.created", "book.created", "book.updated")
            .stream()
            .sorted()
            .toList(),
        library.events().stream().sorted().toList());
    assertEquals("book.updated", library.eventsOf(novel).getLast());
    assertEquals(3, new HashSet<>(library.sent().stream().map(Parcel::id).toList()).size());
  }

  @Test
  void isGivenUpAfterADayAndLetsTheNextPass() {
    library.answers(BUSY);
    RecordRef novel = library.book("Persuasion", "novels", 5);
    library.change(novel, Changes.of("copies", 6L));
    List<Duration> waits = new ArrayList<>();
    Instant last = library.now();
    library.sendAll();
    while (library.newest().size() == 2 && library.oldest().state() == State.WAITING) {
      Instant due = library.oldest().due().orElseThrow();
      waits.add(Duration.between(last, due));
      library.moveTo(due);
      last = due;
      library.sendAll();
    }
    assertEquals(State.GIVEN_UP, library.oldest().state());
    assertTrue(waits.size() > 15 && waits.size() < 40, waits::toString);
    assertTrue(waits.getFirst().compareTo(Duration.ofSeconds(7)) < 0, waits::toString);
    assertTrue(waits.getLast().compareTo(Duration.ofMinutes(89)) > 0, waits::toString);
    Duration all = waits.stream().reduce(Duration.ZERO, Duration::plus);
    assertTrue(all.toHours() >= 21 && all.toHours() < 24, all::toString);
    assertEquals("book.updated", library.events().getLast());
  }

  @Test
  void whoeverIsGoneForGoodIsNotAskedAgain() {
    library.answers(new Answer.Failed(Trouble.REFUSED, Optional.of(410), true));
    library.book("Persuasion", "novels", 5);
    library.sendAll();
    Delivery delivery = library.oldest();
    assertEquals(State.GIVEN_UP, delivery.state());
    assertEquals(Optional.of(410), delivery.last().orElseThrow().status());
  }

  @Test
  void severalSendersSendEachOnce() {
    IntStream.range(0, 40).forEach(i -> library.book("Volume " + i, "novels", 5));
    List<Thread> threads =
        IntStream.range(0, 4).mapToObj(i -> Thread.ofPlatform().start(library::sendAll)).toList();
    threads.forEach(WebhooksTest::join);
    library.sendAll();
    assertEquals(40, library.sent().size());
    assertEquals(40, library.sent().stream().map(Parcel::id).distinct().count());
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void whoDiesBeforeOrWhileSendingLosesNothing() {
    library.book("Persuasion", "novels", 5);
    library.restart();
    OutboxStore.Claimed dying = library.claim().orElseThrow();
    library.sendAll();
    assertEquals(List.of(), library.sent());
    library.advance(Dispatcher.LONGEST.multipliedBy(3).plusMillis(1));
    library.sendAll();
    assertEquals(List.of(dying.parcel().id()), library.sent().stream().map(Parcel::id).toList());
  }

  @Test
  void restsAndWakes() {
    library.pause(true);
    library.book("Persuasion", "novels", 5);
    library.sendAll();
    assertEquals(List.of(), library.sent());
    WebhookStanding standing = library.standing();
    assertEquals("Boris Keeper", standing.pause().orElseThrow().by());
    assertEquals(Map.of(State.WAITING, 1L), standing.counts());
    library.pause(false);
    library.sendAll();
    assertEquals(Map.of(State.SENT, 1L), library.standing().counts());
  }

  @Test
  void isSentAgainOnRequestAndTheJournalSaysWho() {
    library.book("Persuasion", "novels", 5);
    library.sendAll();
    String id = library.oldest().parcel().id();
    library.again(id);
    library.pause(true);
    library.pause(false);
    library.sendAll();
    assertEquals(List.of(id, id), library.sent().stream().map(Parcel::id).toList());
    assertEquals(
        List.of("catalogue.paused", "catalogue.paused", "catalogue.sent_again"),
        library.journalled());
  }

  @Test
  void belongsToAdministrators() {
    assertEquals(
        "FORBIDDEN Only an administrator of the application sees and pauses its webhooks.",
        Workshop.refusal(() -> library.webhooks().all(library.person("anna"))));
    assertEquals(
        "FORBIDDEN Only an administrator of the application sees and pauses its webhooks.",
        Workshop.refusal(
            () -> library.webhooks().again(library.person("anna"), "catalogue", "msg_1")));
    assertEquals(
        "NOT_FOUND The application has no webhook “catalog”.",
        Workshop.refusal(() ->
            library
                .webhooks()
                .deliveries(
                    library.person("boris"),
                    "catalog",
                    Optional.empty(),
                    OptionalLong.empty(),
                    9)));
    assertTrue(
        Messages.in(Locale.of("ru"), io.formwork.core.message.Message.of("trouble.too_slow"))
            .contains("долго"));
  }

  @Test
  void isForgottenTwoWeeksAfterItEnded() {
    library.book("Persuasion", "novels", 5);
    library.sendAll();
    library.advance(Duration.ofDays(13));
    library.sweep();
    assertEquals(1, library.newest().size());
    library.advance(Duration.ofDays(2));
    library.sweep();
    assertEquals(0, library.newest().size());
  }
}
