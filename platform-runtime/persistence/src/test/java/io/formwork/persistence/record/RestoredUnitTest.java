package io.formwork.persistence.record;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.formwork.core.record.StoredRecord;
import io.formwork.core.record.Values;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.ObjectType;
import io.formwork.persistence.ModelBuilder;
import io.formwork.persistence.entity.GeneratedEntityTypes;
import io.formwork.persistence.jdbc.JdbcTransactions;
import io.formwork.persistence.jdbc.Sql;
import io.formwork.persistence.platform.PlatformTables;
import io.formwork.persistence.schema.SchemaTarget;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import io.formwork.testdatabase.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A unit lies in two tables: the platform's, and the one with what the application adds to it. */
@ExtendWith(DatabaseServerExtension.class)
class RestoredUnitTest {

  private final ApplicationModel model = withUnits().build();
  private final ObjectType unit = model.object(ObjectType.UNIT);

  private static ModelBuilder withUnits() {
    ModelBuilder desk = ModelBuilder.desk();
    desk.object(
        desk.objectOf(ObjectType.UNIT)
            .field("name", new FieldType.Text(200))
            .field("parent", new FieldType.Reference(ObjectType.UNIT))
            .field("manager", new FieldType.Reference("user"))
            .field("created_at", new FieldType.Moment())
            .field("created_by", new FieldType.Reference("user"))
            .field("updated_at", new FieldType.Moment())
            .field("floor", new FieldType.Whole(1, 9)));
    return desk;
  }

  @Test
  void getsItsNumberBackInBoth(DatabaseServer server) {
    GeneratedEntityTypes types = GeneratedEntityTypes.generate(model);
    try (TestDatabase database = server.like("platform", PlatformTables::migrate)) {
      JdbcTransactions transactions = new JdbcTransactions(database.dataSource());
      Sql sql = new Sql(transactions);
      SchemaTarget target = new SchemaTarget(sql, sql);
      transactions.required(() -> target.apply(model, List.of(), Instant.EPOCH));
      try (EntityMapping mapping = EntityMapping.open(types, transactions)) {
        HibernateRecordStore store = new HibernateRecordStore(model, types, mapping, sql);
        for (Map<String, Object> values :
            List.<Map<String, Object>>of(
                Map.of("name", "Attic", "floor", 3L), Map.of("name", "Cellar"))) {
          StoredRecord made = store.insert(unit, new Values(values));
          store.delete(made);
          assertEquals(Optional.empty(), store.find(unit, made.id()));
          store.putBack(made);
          assertEquals(Optional.of(made), store.find(unit, made.id()));
        }
      }
    }
  }
}
