package io.formwork.persistence.schema;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The statements that let the database keep a summary: whatever writes the records, a trigger adds
 * to the summary in the same transaction. It only ever inserts, so two who write at the same time
 * never wait for each other.
 */
record SummaryDdl(SummaryTable table) {

  static final String OF_UPDATE = "_u";
  static final String OF_DELETE = "_d";

  /** From now on writers wait until the transaction ends, so the records stand still meanwhile. */
  List<String> begin() {
    return List.of(
        function(),
        trigger("", "INSERT", "NEW TABLE AS fw_new"),
        trigger(OF_UPDATE, "UPDATE", "OLD TABLE AS fw_old NEW TABLE AS fw_new"),
        trigger(OF_DELETE, "DELETE", "OLD TABLE AS fw_old"),
        "TRUNCATE " + qualified(table.name()) + ", " + qualified(table.lateName()),
        "INSERT INTO %s (%s)\n%s"
            .formatted(qualified(table.name()), columns(), summed(table.source(), "")),
        "ANALYZE " + qualified(table.name()));
  }

  /** The triggers go with their function. */
  static String end(String schema, String name) {
    return "DROP FUNCTION IF EXISTS " + Identifiers.quoted(schema, name) + "() CASCADE";
  }

  private String trigger(String suffix, String event, String rows) {
    return "CREATE TRIGGER %s AFTER %s ON %s REFERENCING %s FOR EACH STATEMENT EXECUTE FUNCTION %s()"
        .formatted(
            Identifiers.quoted(table.name() + suffix),
            event,
            table.source(),
            rows,
            qualified(table.name()));
  }

  /** A change adds nothing where neither a group nor an amount is another afterwards. */
  private String function() {
    return """
    CREATE OR REPLACE FUNCTION %s() RETURNS trigger LANGUAGE plpgsql AS $fw$
    BEGIN
      IF TG_OP = 'INSERT' THEN
        INSERT INTO %s (%s) %s;
      ELSIF TG_OP = 'DELETE' THEN
        INSERT INTO %s (%s) %s;
      ELSE
        INSERT INTO %s (%s) SELECT %s, %s
        FROM (%s UNION ALL %s) r GROUP BY %s HAVING %s;
      END IF;
      RETURN NULL;
    END
    $fw$\
    """
        .formatted(
            qualified(table.name()),
            late(),
            columns(),
            summed("fw_new", ""),
            late(),
            columns(),
            summed("fw_old", "-"),
            late(),
            columns(),
            Identifiers.quoted(table.dimensions()),
            totals(),
            rows("fw_new", ""),
            rows("fw_old", "-"),
            Identifiers.quoted(table.dimensions()),
            table.amounts().stream()
                .map(amount -> "sum(" + Identifiers.quoted(amount) + ") <> 0")
                .collect(Collectors.joining(" OR ")));
  }

  /** What the rows add to the groups, or with the sign take from them. */
  private String summed(String from, String sign) {
    return "SELECT %s, %s FROM (%s) r GROUP BY %s"
        .formatted(
            Identifiers.quoted(table.dimensions()),
            totals(),
            rows(from, sign),
            Identifiers.quoted(table.dimensions()));
  }

  private String totals() {
    return table.amounts().stream()
        .map(amount -> "sum(" + Identifiers.quoted(amount) + ")")
        .collect(Collectors.joining(", "));
  }

  /** Each record with its group and what it counts for. */
  private String rows(String from, String sign) {
    List<String> names = table.dimensions();
    List<String> groups = table.groups();
    List<String> amounts = table.amounts();
    List<String> counted = table.counted();
    String group =
        IntStream.range(0, names.size())
            .mapToObj(at -> groups.get(at) + " AS " + Identifiers.quoted(names.get(at)))
            .collect(Collectors.joining(", "));
    String counts =
        IntStream.range(0, amounts.size())
            .mapToObj(at ->
                "%s(%s) AS %s"
                    .formatted(sign, counted.get(at), Identifiers.quoted(amounts.get(at))))
            .collect(Collectors.joining(", "));
    return "SELECT %s, %s FROM %s".formatted(group, counts, from);
  }

  private String columns() {
    return Identifiers.quoted(table.dimensions()) + ", " + Identifiers.quoted(table.amounts());
  }

  private String late() {
    return qualified(table.lateName());
  }

  private String qualified(String name) {
    return Identifiers.quoted(table.model().name(), name);
  }
}
