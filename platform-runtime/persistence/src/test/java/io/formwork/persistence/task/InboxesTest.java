package io.formwork.persistence.task;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.formwork.core.record.RecordRef;
import io.formwork.core.store.NotificationStore.Told;
import io.formwork.core.task.Task;
import io.formwork.persistence.ModelBuilder;
import io.formwork.persistence.TestApplication;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What lies in the inboxes of people: tasks and messages. */
@ExtendWith(DatabaseServerExtension.class)
class InboxesTest {

  private static final RecordRef TICKET = new RecordRef("ticket", 7);
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final long ANNA = 5;
  private static final long PETROV = 6;

  private TestApplication application;
  private JdbcTaskStore tasks;
  private JdbcNotificationStore notifications;

  @BeforeEach
  void open(DatabaseServer server) {
    application = TestApplication.open(ModelBuilder.desk().build(), server);
    tasks = new JdbcTaskStore(application.sql(), "desk");
    notifications = new JdbcNotificationStore(application.sql(), "desk");
  }

  @AfterEach
  void close() {
    application.close();
  }

  @Test
  void showsWhatIsMineAndWhatMyRolesMayClaimTheMostUrgentFirst() {
    tasks.add(task("free", Optional.of("manager"), Optional.empty()));
    tasks.add(task("mine", Optional.empty(), Optional.of(ANNA)));
    tasks.add(task("claimed", Optional.of("manager"), Optional.of(PETROV)));
    tasks.add(task("elsewhere", Optional.of("agent"), Optional.empty()));
    tasks.setDue("mine", NOON.plusSeconds(60));
    assertEquals(List.of("mine", "free"), ids(tasks.openFor(ANNA, List.of("manager", "client"))));
    assertEquals(List.of("mine"), ids(tasks.openFor(ANNA, List.of())));
  }

  @Test
  void aClaimedTaskIsNobodyElses() {
    Task free = task("free", Optional.of("manager"), Optional.empty());
    tasks.add(free);
    assertEquals(Optional.of(free), tasks.find("free"));
    tasks.assign("free", ANNA);
    assertEquals(List.of("free"), ids(tasks.openFor(ANNA, List.of())));
    assertEquals(List.of(), ids(tasks.openFor(PETROV, List.of("manager"))));
  }

  @Test
  void aTaskIsClosedOnceAndStaysInTheHistory() {
    tasks.add(task("one", Optional.of("manager"), Optional.empty()));
    tasks.close("one", NOON.plusSeconds(1), Optional.of("accept"), Optional.of(ANNA));
    tasks.close("one", NOON.plusSeconds(2), Optional.empty(), Optional.empty());
    assertEquals(List.of(), tasks.openAbout(TICKET));
    Task closed = tasks.about(TICKET).getFirst();
    assertEquals(Optional.of("accept"), closed.outcome());
    assertEquals(Optional.of(NOON.plusSeconds(1)), closed.closed());
  }

  @Test
  void aMessageIsUnreadUntilItsInboxIsRead() {
    notifications.add(told(ANNA, "Первое"));
    notifications.add(told(ANNA, "Второе"));
    notifications.add(told(PETROV, "Чужое"));
    assertEquals(2, notifications.unread(ANNA));
    notifications.markRead(ANNA, NOON.plusSeconds(9));
    assertEquals(0, notifications.unread(ANNA));
    assertEquals(1, notifications.unread(PETROV));
    List<Told> inbox = notifications.inbox(ANNA, 1);
    assertEquals("Второе", inbox.getFirst().subject());
    assertEquals(Optional.of(NOON.plusSeconds(9)), inbox.getFirst().read());
    assertEquals(
        List.of("Первое", "Второе", "Чужое"),
        notifications.about(TICKET).stream().map(Told::subject).toList());
  }

  private static List<String> ids(List<Task> tasks) {
    return tasks.stream().map(Task::id).toList();
  }

  private static Task task(String id, Optional<String> role, Optional<Long> assignee) {
    return new Task(
        id,
        "i1",
        "handling",
        "v1",
        "assign",
        TICKET,
        role,
        assignee,
        NOON,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Told told(long user, String subject) {
    return new Told(0, user, "created", TICKET, subject, "Текст", NOON, Optional.empty());
  }
}
