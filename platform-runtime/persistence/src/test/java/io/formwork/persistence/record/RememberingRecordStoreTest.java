package io.formwork.persistence.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

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
}
