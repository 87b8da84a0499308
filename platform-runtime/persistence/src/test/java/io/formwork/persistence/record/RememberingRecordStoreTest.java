package io.formwork.persistence.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.formwork.core.record.Changes;
import io.formwork.core.record.StoredRecord;
import io.formwork.core.record.Values;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.ObjectType;
import io.formwork.persistence.ModelBuilder;
import io.formwork.persistence.TestApplication;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DatabaseServerExtension.class)
class RememberingRecordStoreTest {

  private final ApplicationModel model = ModelBuilder.desk().build();
  private final ObjectType ticket = model.object("ticket");
  private TestApplication application;
  private RememberingRecordStore store;
  private long id;

  @BeforeEach
  void open(DatabaseServer server) {
    application = TestApplication.open(model, server);
    store = new RememberingRecordStore(application.records(), application.transactions());
    id = store.insert(ticket, new Values(Map.of("subject", "a"))).id();
  }

  @AfterEach
  void close() {
    application.close();
  }

  @Test
  void readsOnceATransaction() {
    StoredRecord outside = store.find(ticket, id).orElseThrow();
    application
        .transactions()
        .required(() -> {
          StoredRecord first = store.find(ticket, id).orElseThrow();
          assertNotSame(outside, first);
          assertSame(first, store.find(ticket, id).orElseThrow());
        });
    assertNotSame(store.find(ticket, id).orElseThrow(), store.find(ticket, id).orElseThrow());
  }

  @Test
  void seesItsOwnWrites() {
    application
        .transactions()
        .required(() -> {
          StoredRecord before = store.find(ticket, id).orElseThrow();
          StoredRecord after = store.update(before, Changes.of("subject", "b"));
          assertEquals(Optional.of(after), store.find(ticket, id));
          store.delete(after);
          assertEquals(Optional.empty(), store.find(ticket, id));
        });
  }

  @Test
  void readsAnewWhatItLocks() {
    application
        .transactions()
        .required(() -> {
          store.find(ticket, id);
          application.sql().change("UPDATE desk.ticket SET subject = 'c' WHERE id = ?", id);
          StoredRecord locked = store.lock(ticket, id).orElseThrow();
          assertEquals("c", locked.values().get("subject", String.class));
          assertEquals(Optional.of(locked), store.find(ticket, id));
        });
  }

  @Test
  void readsAnewWhatOthersWroteWhileItWaited() throws Exception {
    long other = store.insert(ticket, new Values(Map.of("subject", "a"))).id();
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch tried = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
      Future<?> holder =
          threads.submit(() ->
              application
                  .transactions()
                  .required(() -> {
                    write(id);
                    write(other);
                    held.countDown();
                    await(tried);
                  }));
      application
          .transactions()
          .required(() -> {
            await(held);
            assertEquals("a", subject(store.find(ticket, other)));
            assertEquals(Optional.empty(), store.lockFree(ticket, id));
            assertEquals("a", subject(store.find(ticket, id)));
            tried.countDown();
            assertEquals("b", subject(store.lock(ticket, id)));
            assertEquals("b", subject(store.find(ticket, id)));
            assertEquals("b", subject(store.find(ticket, other)));
          });
      holder.get();
    }
  }

  private void write(long ticketId) {
    store.update(store.find(ticket, ticketId).orElseThrow(), Changes.of("subject", "b"));
  }

  private static String subject(Optional<StoredRecord> record) {
    return record.orElseThrow().values().get("subject", String.class);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(10, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
