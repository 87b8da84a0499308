package io.formwork.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.formwork.core.actor.Actor;
import io.formwork.core.actor.Channel;
import io.formwork.core.query.HistoryPage;
import io.formwork.core.query.HistoryRequest;
import io.formwork.core.record.Changes;
import io.formwork.core.record.RecordRef;
import io.formwork.core.store.Journal;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people are told of what happened to a record. */
@ExtendWith(DatabaseServerExtension.class)
class HistoryTest {

  @Test
  void saysThroughWhatAndUnderWhichRelease(DatabaseServer server) {
    Workshop.play(
        server,
        workshop -> {
          Actor typing = workshop.person("orlova").through(Channel.SCREEN);
          RecordRef client =
              workshop.application().records().create(typing, "client", Changes.of("name", "А"));
          workshop
              .application()
              .records()
              .update(
                  typing.through(Channel.REST),
                  client,
                  OptionalLong.empty(),
                  Changes.of("name", "Б"));
          List<Journal.Entry> entries = entries(workshop, client, HistoryRequest.newest(9));
          assertEquals(
              List.of(Optional.of(Channel.REST), Optional.of(Channel.SCREEN)),
              entries.stream().map(Journal.Entry::channel).toList());
          assertEquals(workshop.application().release(), entries.getFirst().release());
          assertEquals(
              List.of(Optional.of(Channel.SEED)),
              entries(workshop, workshop.person("orlova").ref(), HistoryRequest.newest(9)).stream()
                  .map(Journal.Entry::channel)
                  .distinct()
                  .toList());
          assertTrue(
              workshop.application().stores().journal().verify().broken().isEmpty(), "chains");
        });
  }

  @Test
  void isReadInPagesAndByFieldAndPerson(DatabaseServer server) {
    Workshop.play(
        server,
        workshop -> {
          RecordRef client = workshop.create("client", Changes.of("name", "0").with("code", "к"));
          for (int save = 1; save <= 250; save++) {
            workshop.update(client, Changes.of("name", Integer.toString(save)));
          }
          workshop.update(client, Changes.of("code", "код"));

          HistoryPage first = page(workshop, client, HistoryRequest.newest(100));
          assertEquals(100, first.entries().size());
          assertTrue(first.more());
          HistoryRequest onwards = HistoryRequest.newest(200);
          HistoryPage rest =
              page(workshop, client, onwards.after(first.entries().getLast().number()));
          assertEquals(152, rest.entries().size());
          assertFalse(rest.more());

          HistoryRequest ofCode =
              new HistoryRequest(OptionalLong.empty(), Optional.of("code"), Optional.empty(), 10);
          assertEquals(
              List.of(Journal.Operation.UPDATE, Journal.Operation.CREATE),
              entries(workshop, client, ofCode).stream().map(Journal.Entry::operation).toList());
          HistoryRequest ofNobody =
              new HistoryRequest(OptionalLong.empty(), Optional.empty(), Optional.of(999L), 10);
          assertEquals(List.of(), entries(workshop, client, ofNobody));
        });
  }

  /** A draft hides its price, so nothing is told of it, whatever is asked for. */
  @Test
  void hasNoTraceOfWhatMayNotBeReadNow(DatabaseServer server) {
    Workshop.play(
        server,
        workshop -> {
          RecordRef order = workshop.create("order", Changes.of("name", "Стол"));
          assertEquals(1, entries(workshop, order, HistoryRequest.newest(9)).size());
          HistoryRequest ofPrice =
              new HistoryRequest(OptionalLong.empty(), Optional.of("price"), Optional.empty(), 9);
          workshop.take(order, "agree", Changes.none());
          workshop.update(order, Changes.of("price", new BigDecimal("10.00")));
          assertEquals(1, entries(workshop, order, ofPrice).size());
          assertEquals(
              List.of(),
              workshop
                  .application()
                  .history()
                  .of(workshop.person("sidorov"), order, HistoryRequest.newest(9))
                  .entries());
        });
  }

  private static HistoryPage page(Workshop workshop, RecordRef ref, HistoryRequest request) {
    return workshop.application().history().of(workshop.person("orlova"), ref, request);
  }

  private static List<Journal.Entry> entries(
      Workshop workshop, RecordRef ref, HistoryRequest request) {
    return page(workshop, ref, request).entries().stream().map(Journal.Kept::entry).toList();
  }
}
