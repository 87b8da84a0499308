package io.formwork.persistence.schema;

import io.formwork.core.deployment.DeploymentTarget;
import io.formwork.core.deployment.LiveData;
import io.formwork.core.deployment.Rewriting;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.persistence.jdbc.Sql;
import io.formwork.persistence.platform.PlatformTables;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The tables of an application, as a part of its deployment. */
public final class SchemaTarget implements DeploymentTarget {

  private static final String TRIGRAMS =
      """
      SELECT quote_ident(n.nspname) || '.gin_trgm_ops'
      FROM pg_opclass o JOIN pg_namespace n ON n.oid = o.opcnamespace
      WHERE o.opcname = 'gin_trgm_ops'
      """;

  private final Sql sql;
  private final Sql outside;

  /**
   * @param sql in the running transaction
   * @param outside each statement by itself, as indexes need it that keep nobody waiting
   */
  public SchemaTarget(Sql sql, Sql outside) {
    this.sql = sql;
    this.outside = outside;
  }

  @Override
  public LiveData data(ApplicationModel deployed, Instant now) {
    return new JdbcLiveData(sql, deployed, ExistingSchema.inspect(sql, deployed.name()), now);
  }

  /** Waits for nobody for long: who holds a table for more than the timeout fails the whole. */
  @Override
  public void apply(ApplicationModel model, List<Rewriting> rewritings, Instant at) {
    List<Table> desired = desired(sql, model);
    ExistingSchema existing = ExistingSchema.inspect(sql, model.name());
    String usual = sql.one(row -> row.text(1), "SELECT current_setting('lock_timeout')");
    waitAtMost("100ms");
    List<Step> steps = steps(existing, model.name(), desired);
    steps.forEach(step -> step.first().forEach(sql::execute));
    RewrittenNames names = new RewrittenNames(sql, model);
    rewritings.forEach(names::rewrite);
    steps.forEach(step -> step.then().forEach(sql::execute));
    new RetiredData(sql).remember(model.name(), existing, desired, at, model.keepsRemoved());
    waitAtMost(usual);
  }

  /** Until the transaction ends. The default is the database's and not what the connection had. */
  private void waitAtMost(String time) {
    sql.one(row -> row.text(1), "SELECT set_config('lock_timeout', ?, true)", time);
  }

  @Override
  public void complete(ApplicationModel model) {
    Completion.between(ExistingSchema.inspect(outside, model.name()), desired(outside, model))
        .forEach(outside::executePatiently);
  }

  @Override
  public int sweep(Instant now) {
    return new RetiredData(sql).sweep(now);
  }

  /** The statements that a release would run, for people who want to see them. */
  public List<String> statements(ApplicationModel model) {
    List<Step> steps =
        steps(ExistingSchema.inspect(sql, model.name()), model.name(), desired(sql, model));
    return Stream.concat(
            steps.stream().flatMap(step -> step.first().stream()),
            steps.stream().flatMap(step -> step.then().stream()))
        .toList();
  }

  private List<Step> steps(ExistingSchema existing, String app, List<Table> desired) {
    return SchemaDifference.between(existing, app, desired, this::hasRows);
  }

  private boolean hasRows(Table table) {
    return sql.one(row -> row.flag(1), "SELECT EXISTS (SELECT FROM " + table.qualifiedName() + ")");
  }

  private static List<Table> desired(Sql sql, ApplicationModel model) {
    if (model.name().equals(PlatformTables.SCHEMA)) {
      throw new IllegalArgumentException("The schema fw belongs to the platform");
    }
    Optional<String> trigrams = sql.first(row -> row.text(1), TRIGRAMS);
    return new DesiredSchema(model, trigrams).tables();
  }
}
