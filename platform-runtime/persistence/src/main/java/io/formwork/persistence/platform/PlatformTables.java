package io.formwork.persistence.platform;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The platform's own tables, brought to the newest version at start-up. */
public final class PlatformTables {

  /** The schema of the platform; those of the applications bear their names. */
  public static final String SCHEMA = "fw";

  private PlatformTables() {}

  /** Makes or completes the tables; does nothing when they are up to date. */
  public static void migrate(DataSource dataSource) {
    Flyway.configure(PlatformTables.class.getClassLoader())
        .dataSource(dataSource)
        .schemas(SCHEMA)
        .createSchemas(true)
        .table("schema_version")
        .locations("classpath:io/formwork/persistence/platform")
        .load()
        .migrate();
  }
}
