package io.formwork.persistence;

import io.formwork.metadata.model.ApplicationModel;
import io.formwork.persistence.entity.GeneratedEntityTypes;
import io.formwork.persistence.jdbc.JdbcTransactions;
import io.formwork.persistence.jdbc.Sql;
import io.formwork.persistence.platform.PlatformTables;
import io.formwork.persistence.record.EntityMapping;
import io.formwork.persistence.record.HibernateRecordStore;
import io.formwork.persistence.schema.SchemaTarget;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.TestDatabase;
import java.time.Instant;
import java.util.List;

/** An application with its tables in a database of its own. */
public record TestApplication(
    ApplicationModel model,
    TestDatabase database,
    JdbcTransactions transactions,
    Sql sql,
    EntityMapping mapping,
    HibernateRecordStore records)
    implements AutoCloseable {

  public static TestApplication open(ApplicationModel model, DatabaseServer server) {
    TestDatabase database = server.like("platform", PlatformTables::migrate);
    JdbcTransactions transactions = new JdbcTransactions(database.dataSource());
    Sql sql = new Sql(transactions);
    SchemaTarget target = new SchemaTarget(sql, sql);
    transactions.required(() -> target.apply(model, List.of(), Instant.EPOCH));
    GeneratedEntityTypes types = GeneratedEntityTypes.generate(model);
    EntityMapping mapping = EntityMapping.open(types, transactions);
    return new TestApplication(
        model,
        database,
        transactions,
        sql,
        mapping,
        new HibernateRecordStore(model, types, mapping, sql));
  }

  @Override
  public void close() {
    mapping.close();
    database.close();
  }
}
