package io.formwork.persistence;

import io.formwork.core.application.ApplicationStores;
import io.formwork.core.deployment.DeploymentTarget;
import io.formwork.core.file.FileContents;
import io.formwork.core.file.FileRegister;
import io.formwork.core.key.KeyStore;
import io.formwork.core.outbox.OutboxStore;
import io.formwork.core.process.JobStore;
import io.formwork.core.session.SessionStore;
import io.formwork.core.store.AccountStore;
import io.formwork.core.store.Journal;
import io.formwork.core.store.ReleaseStore;
import io.formwork.core.store.RequestStore;
import io.formwork.core.store.VouchedStore;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.persistence.entity.GeneratedEntityTypes;
import io.formwork.persistence.file.FolderContents;
import io.formwork.persistence.file.JdbcFileRegister;
import io.formwork.persistence.file.PassingFolder;
import io.formwork.persistence.jdbc.Connections;
import io.formwork.persistence.jdbc.DataSourceConnections;
import io.formwork.persistence.jdbc.HoldingConnections;
import io.formwork.persistence.jdbc.Sql;
import io.formwork.persistence.journal.JdbcJournal;
import io.formwork.persistence.platform.JdbcAccountStore;
import io.formwork.persistence.platform.JdbcImportStore;
import io.formwork.persistence.platform.JdbcJobStore;
import io.formwork.persistence.platform.JdbcKeyStore;
import io.formwork.persistence.platform.JdbcOutboxStore;
import io.formwork.persistence.platform.JdbcPresenceStore;
import io.formwork.persistence.platform.JdbcReleaseStore;
import io.formwork.persistence.platform.JdbcRequestStore;
import io.formwork.persistence.platform.JdbcSessionStore;
import io.formwork.persistence.platform.JdbcSettingStore;
import io.formwork.persistence.platform.JdbcUnitStore;
import io.formwork.persistence.platform.JdbcVouchedStore;
import io.formwork.persistence.platform.PlatformTables;
import io.formwork.persistence.platform.RememberingSettingStore;
import io.formwork.persistence.process.JdbcInstanceStore;
import io.formwork.persistence.process.JdbcProcessHistory;
import io.formwork.persistence.query.JdbcRecordSearch;
import io.formwork.persistence.record.EntityMapping;
import io.formwork.persistence.record.HibernateRecordStore;
import io.formwork.persistence.record.JdbcDeletedRecords;
import io.formwork.persistence.record.RememberingRecordStore;
import io.formwork.persistence.schema.SchemaTarget;
import io.formwork.persistence.summary.Folding;
import io.formwork.persistence.task.JdbcNotificationStore;
import io.formwork.persistence.task.JdbcTaskStore;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** The database of a platform: its own tables, and the stores of each application. */
public final class Persistence implements AutoCloseable {

  private final DataSource dataSource;
  private final Path folder;
  private final boolean passing;
  private final Connections connections;
  private final Sql sql;
  private final Set<EntityMapping> mappings = ConcurrentHashMap.newKeySet();

  /**
   * For a database that ends with this process, as those of tests do: contents of files lie in a
   * folder that goes with it.
   */
  public Persistence(DataSource dataSource, Connections connections) {
    this(dataSource, connections, PassingFolder.name(), true);
  }

  /**
   * Touches nothing yet.
   *
   * @param dataSource for the platform's own tables, which are migrated outside of any transaction
   * @param connections lends connections that take part in the running transaction
   * @param folder where the contents of files lie
   */
  public Persistence(DataSource dataSource, Connections connections, Path folder) {
    this(dataSource, connections, folder, false);
  }

  private Persistence(
      DataSource dataSource, Connections connections, Path folder, boolean passing) {
    this.folder = folder;
    this.passing = passing;
    this.dataSource = dataSource;
    this.connections = new HoldingConnections(connections);
    this.sql = new Sql(this.connections);
  }

  /** Makes or migrates the platform's own tables. */
  public void prepare() {
    PlatformTables.migrate(dataSource);
  }

  public JobStore jobs() {
    return new JdbcJobStore(sql);
  }

  public ReleaseStore releases() {
    return new JdbcReleaseStore(sql);
  }

  public AccountStore accounts() {
    return new JdbcAccountStore(sql, new SecureRandom());
  }

  public VouchedStore vouched() {
    return new JdbcVouchedStore(sql);
  }

  public KeyStore keys() {
    return new JdbcKeyStore(sql);
  }

  /** Who is signed in where, of all servers. */
  public SessionStore sessions() {
    return new JdbcSessionStore(sql);
  }

  /** Holds the journal of an application against its seals, whatever it is that serves now. */
  public Journal.Chains verifyJournal(String app) {
    return JdbcJournal.verify(sql, app);
  }

  public RequestStore requests() {
    return new JdbcRequestStore(sql);
  }

  public OutboxStore outbox() {
    return new JdbcOutboxStore(sql);
  }

  public FileRegister files() {
    return new JdbcFileRegister(sql);
  }

  public FileContents contents(Clock clock) {
    return new FolderContents(folder, clock);
  }

  /** The tables of applications. */
  public DeploymentTarget schema() {
    return new SchemaTarget(sql, new Sql(new DataSourceConnections(dataSource)));
  }

  /**
   * The stores of one release of an application, whose tables must match the model before they are
   * used.
   *
   * @param types generated for that model
   */
  public ApplicationStores application(ApplicationModel model, GeneratedEntityTypes types) {
    EntityMapping mapping = EntityMapping.open(types, connections);
    mappings.add(mapping);
    String app = model.name();
    RememberingRecordStore records =
        new RememberingRecordStore(
            new HibernateRecordStore(model, types, mapping, sql), connections);
    return new ApplicationStores(
        types,
        records,
        records,
        new JdbcDeletedRecords(sql, model),
        new JdbcRecordSearch(model, sql),
        new JdbcJournal(sql, model),
        new RememberingSettingStore(new JdbcSettingStore(sql, app), connections),
        new JdbcUnitStore(sql),
        new JdbcNotificationStore(sql, app),
        new JdbcPresenceStore(sql, app),
        new JdbcTaskStore(sql, app),
        new JdbcInstanceStore(sql, app),
        new JdbcProcessHistory(sql, app),
        new JdbcImportStore(sql, app),
        () -> close(mapping));
  }

  /** Puts together what was added to the summaries of an application, in the transaction. */
  public int fold(ApplicationModel model) {
    return new Folding(sql, model).run();
  }

  private void close(EntityMapping mapping) {
    if (mappings.remove(mapping)) {
      mapping.close();
    }
  }

  @Override
  public void close() {
    mappings.forEach(this::close);
    if (passing) {
      PassingFolder.delete(folder);
    }
  }
}
