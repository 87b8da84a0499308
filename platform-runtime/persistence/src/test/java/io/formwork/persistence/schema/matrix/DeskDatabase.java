package io.formwork.persistence.schema.matrix;

import io.formwork.core.deployment.Change;
import io.formwork.core.deployment.Plan;
import io.formwork.core.message.Messages;
import io.formwork.core.plan.Planner;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
import io.formwork.persistence.jdbc.Connections;
import io.formwork.persistence.jdbc.DataSourceConnections;
import io.formwork.persistence.jdbc.JdbcTransactions;
import io.formwork.persistence.jdbc.Sql;
import io.formwork.persistence.platform.PlatformTables;
import io.formwork.persistence.schema.Columns;
import io.formwork.persistence.schema.Identifiers;
import io.formwork.persistence.schema.SchemaTarget;
import io.formwork.persistence.schema.SummaryGroups;
import io.formwork.persistence.schema.SummaryTable;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** A database in which the base definitions are deployed and hold records. */
final class DeskDatabase implements AutoCloseable {

  static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

  private static final String ROWS =
      "SELECT coalesce(string_agg(to_jsonb(t)::text, E'\\n' ORDER BY to_jsonb(t)::text), '') FROM %s t";

  private static final String STRUCTURE =
      """
      SELECT string_agg(line, E'\\n' ORDER BY line) FROM (
        SELECT format('%s.%s %s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod)) AS line
        FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
        WHERE c.relnamespace = 'desk'::regnamespace AND c.relkind IN ('r', 'i')
        UNION ALL
        SELECT format('%s %s %s', conrelid::regclass, conname, convalidated) FROM pg_constraint
        WHERE connamespace = 'desk'::regnamespace
      ) lines
      """;

  private final TestDatabase database;
  private final OneConnection source;
  private final JdbcTransactions transactions;
  final Sql sql;

  private DeskDatabase(TestDatabase database) {
    this.database = database;
    this.source = new OneConnection(database.dataSource());
    this.transactions = new JdbcTransactions(source.asDataSource());
    this.sql = new Sql(transactions);
  }

  static DeskDatabase like(DatabaseServer server) {
    return new DeskDatabase(server.like("matrix", DeskDatabase::prepare));
  }

  private static void prepare(DataSource source) {
    PlatformTables.migrate(source);
    JdbcTransactions transactions = new JdbcTransactions(source);
    Sql sql = new Sql(transactions);
    SchemaTarget target = new SchemaTarget(sql, new Sql(new DataSourceConnections(source)));
    transactions.required(() -> target.apply(MatrixCase.base(), List.of(), NOW));
    try {
      sql.execute(Files.readString(MatrixCase.FOLDER.resolve("base.sql")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The plan as the files of the matrix have it. */
  static String text(Plan plan) {
    return plan.changes().stream().map(DeskDatabase::text).collect(Collectors.joining("\n"));
  }

  private static String text(Change change) {
    String effects =
        change.effects().stream()
            .map(effect -> "\n    " + Messages.in(Locale.ENGLISH, effect))
            .collect(Collectors.joining());
    return "%s %s [%s] %s%s"
        .formatted(
            change.action().sign(),
            change.address(),
            change.risk().name().toLowerCase(Locale.ROOT),
            Messages.in(Locale.ENGLISH, change.summary()),
            effects);
  }

  Plan plan(ApplicationModel deployed, ApplicationModel wanted) {
    return transactions.required(() -> planner().plan(Optional.of(deployed), wanted));
  }

  private Planner planner() {
    return new Planner(
        target(), Clock.fixed(NOW, ZoneOffset.UTC), app -> (process, version) -> Optional.empty());
  }

  SchemaTarget target() {
    return new SchemaTarget(sql, new Sql(new DataSourceConnections(source.asDataSource())));
  }

  /** Deploys in one transaction, ended by force before the statement of that number. */
  void apply(ApplicationModel deployed, ApplicationModel wanted, Ending ending) {
    transactions.required(() -> {
      var rewritings = planner().rewritings(Optional.of(deployed), wanted);
      Sql ended = new Sql(ending.around(transactions));
      new SchemaTarget(ended, ended).apply(wanted, rewritings, NOW);
    });
  }

  /** What comes after the commit, ended before the statement of that number. */
  void complete(ApplicationModel wanted, Ending ending) {
    Connections outside = ending.around(new DataSourceConnections(source.asDataSource()));
    new SchemaTarget(sql, new Sql(outside)).complete(wanted);
  }

  /** Everything that lies in the schema, to compare. */
  String everything() {
    return transactions.required(this::lines);
  }

  private String lines() {
    List<String> tables =
        sql.list(
            row -> row.text(1),
            "SELECT relname FROM pg_class WHERE relnamespace = 'desk'::regnamespace"
                + " AND relkind = 'r' ORDER BY 1");
    String rows =
        tables.stream()
            .map(table -> "(" + ROWS.formatted("desk.\"" + table + "\"") + ")")
            .collect(Collectors.joining(" || E'\\n--\\n' || "));
    return one(STRUCTURE) + one("SELECT " + rows) + one(ROWS.formatted("fw.retired"));
  }

  /** The summaries that, after writes, do not say what the records say. */
  List<String> summariesThatErr(ApplicationModel model) {
    return model.objects().values().stream()
        .flatMap(type ->
            type.summaries().stream().map(summary -> new SummaryTable(model, type, summary)))
        .filter(this::errs)
        .map(SummaryTable::name)
        .toList();
  }

  private boolean errs(SummaryTable table) {
    String records = "desk." + Identifiers.quoted(table.type().table());
    sql.execute("INSERT INTO " + records + " (id, version, status) VALUES (77, 1, 'fresh')");
    boolean errs = differs(table, records);
    sql.execute("DELETE FROM " + records + " WHERE id = 77");
    return errs || differs(table, records);
  }

  private boolean differs(SummaryTable table, String records) {
    return table.all().stream().anyMatch(groups -> differs(table, groups, records));
  }

  private boolean differs(SummaryTable table, SummaryGroups groups, String records) {
    Field first = groups.of().by().getFirst().field();
    String column = Identifiers.quoted(Columns.name(table.model(), table.type(), first));
    String fromRecords =
        "SELECT %s AS d, count(*)::numeric FROM %s GROUP BY 1".formatted(column, records);
    String fromSummary =
        "SELECT %s AS d, sum(\"number of rows\") FROM %s r GROUP BY 1 HAVING sum(\"number of rows\") <> 0"
            .formatted(Identifiers.quoted(first.name()), table.rows(groups));
    String different =
        "SELECT count(*) FROM ((%1$s EXCEPT %2$s) UNION ALL (%2$s EXCEPT %1$s)) d"
            .formatted(fromRecords, fromSummary);
    return !one(different).equals("0");
  }

  String one(String question) {
    return sql.one(row -> row.textIfAny(1).orElse("null"), question);
  }

  Map<String, String> answers(Map<String, String> questions) {
    return questions.keySet().stream().collect(Collectors.toMap(question -> question, this::one));
  }

  @Override
  public void close() {
    source.close();
    database.close();
  }
}
