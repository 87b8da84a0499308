package io.formwork.persistence.platform;

import io.formwork.core.store.UnitStore;
import io.formwork.persistence.jdbc.Sql;
import java.util.List;

/** The tree in {@code fw.unit}. */
public final class JdbcUnitStore implements UnitStore {

  /** UNION, so that it comes to an end whatever somebody has written by hand. */
  private static final String WITH_BELOW =
      """
      WITH RECURSIVE tree AS (
        SELECT id FROM fw.unit WHERE %s = ?
        UNION
        SELECT u.id FROM fw.unit u JOIN tree t ON u.parent = t.id
      )
      SELECT id FROM tree ORDER BY id
      """;

  private final Sql sql;

  public JdbcUnitStore(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<Long> withBelow(long unit) {
    return sql.list(row -> row.number(1), WITH_BELOW.formatted("id"), unit);
  }

  @Override
  public List<Long> managedBy(long person) {
    return sql.list(row -> row.number(1), WITH_BELOW.formatted("manager"), person);
  }
}
