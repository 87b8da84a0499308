package io.formwork.persistence.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.formwork.core.record.Changes;
import io.formwork.core.record.StoredRecord;
import io.formwork.core.record.Values;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.ObjectType;
import io.formwork.persistence.ModelBuilder;
import io.formwork.persistence.TestApplication;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DatabaseServerExtension.class)
class KnownPeopleTest {

  private final ApplicationModel model = ModelBuilder.desk().build();
  private final ObjectType user = model.object(ObjectType.USER);
  private TestApplication application;
  private HibernateRecordStore store;
  private long id;

  @BeforeEach
  void open(DatabaseServer server) {
    application = TestApplication.open(model, server);
    store = application.records();
    Values ivanov =
        new Values(Map.of("login", "ivanov", "name", "Ivanov", "roles", List.of("client")));
    id = store.insert(user, ivanov).id();
  }

  @AfterEach
  void close() {
    application.close();
  }

  @Test
  void readsSomebodyOnceWhileNothingChanges() {
    assertSame(person(), person());
  }

  @Test
  void readsAnewWhatSomebodyElseHasChanged() {
    StoredRecord before = person();
    store.update(before, new Changes(Map.of("name", Optional.of("Petrov"))));
    assertEquals("Petrov", name());
  }

  @Test
  void readsAnewWhatWasChangedPastIt() {
    person();
    application.sql().change("UPDATE fw.\"user\" SET name = 'Sidorov' WHERE id = ?", id);
    assertEquals("Sidorov", name());
  }

  @Test
  void readsAnewWhatTheApplicationAddsToSomebody() {
    person();
    application
        .sql()
        .change("UPDATE \"%s\".user_extension SET roles = '{agent}'".formatted(model.name()));
    assertEquals(Optional.of(List.of("agent")), person().values().find("roles"));
  }

  @Test
  void doesNotKeepWhatWasTakenBack() {
    StoredRecord before = person();
    assertThrows(
        IllegalStateException.class,
        () ->
            application
                .transactions()
                .required(() -> {
                  store.update(before, new Changes(Map.of("name", Optional.of("Petrov"))));
                  assertEquals("Petrov", name());
                  throw new IllegalStateException("taken back");
                }));
    assertEquals("Ivanov", name());
  }

  @Test
  void doesNotFindWhoIsGone() {
    store.delete(person());
    assertEquals(Optional.empty(), store.find(user, id));
  }

  private StoredRecord person() {
    return store.find(user, id).orElseThrow();
  }

  private String name() {
    return person().values().get("name", String.class);
  }
}
