package io.formwork.core.application;

import io.formwork.core.entity.EntityTypes;
import io.formwork.core.presence.PresenceStore;
import io.formwork.core.process.InstanceStore;
import io.formwork.core.process.ProcessHistory;
import io.formwork.core.store.DeletedRecords;
import io.formwork.core.store.Journal;
import io.formwork.core.store.NotificationStore;
import io.formwork.core.store.RecordSearch;
import io.formwork.core.store.RecordStore;
import io.formwork.core.store.SettingStore;
import io.formwork.core.store.TransactionWrites;
import io.formwork.core.store.UnitStore;
import io.formwork.core.task.TaskStore;
import io.formwork.core.transfer.ImportStore;

/**
 * The database of one release of an application, as core sees it.
 *
 * @param closing gives back what the stores hold in memory
 */
public record ApplicationStores(
    EntityTypes types,
    RecordStore records,
    TransactionWrites writes,
    DeletedRecords deleted,
    RecordSearch search,
    Journal journal,
    SettingStore settings,
    UnitStore units,
    NotificationStore notifications,
    PresenceStore presence,
    TaskStore tasks,
    InstanceStore instances,
    ProcessHistory history,
    ImportStore imports,
    Runnable closing)
    implements AutoCloseable {

  @Override
  public void close() {
    closing.run();
  }
}
