package io.formwork.persistence.schema;

import io.formwork.core.deployment.Change;
import io.formwork.core.deployment.DeploymentTarget;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.persistence.jdbc.Sql;
import io.formwork.persistence.platform.PlatformTables;
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

  public SchemaTarget(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<Change> plan(ApplicationModel model) {
    return steps(model).stream().map(Step::change).toList();
  }

  /** Waits for nobody for long: who holds a table for more than the timeout fails the whole. */
  @Override
  public void apply(ApplicationModel model, List<Change> approved) {
    List<Step> steps =
        steps(model).stream().filter(step -> approved.contains(step.change())).toList();
    sql.execute("SET LOCAL lock_timeout = '100ms'");
    steps.forEach(step -> step.first().forEach(sql::execute));
    steps.forEach(step -> step.then().forEach(sql::execute));
    sql.execute("SET LOCAL lock_timeout TO DEFAULT");
  }

  /** The statements of a plan, for people who want to see them. */
  public List<String> statements(ApplicationModel model) {
    List<Step> steps = steps(model);
    return Stream.concat(
            steps.stream().flatMap(step -> step.first().stream()),
            steps.stream().flatMap(step -> step.then().stream()))
        .toList();
  }

  private List<Step> steps(ApplicationModel model) {
    if (model.name().equals(PlatformTables.SCHEMA)) {
      throw new IllegalArgumentException("The schema fw belongs to the platform");
    }
    Optional<String> trigrams = sql.first(row -> row.text(1), TRIGRAMS);
    return SchemaDifference.between(
        ExistingSchema.inspect(sql, model.name()),
        model.name(),
        new DesiredSchema(model, trigrams).tables());
  }
}
